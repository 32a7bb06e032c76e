/** Changes → text for a terminal: by page what became of each article, then addresses, then the counts. */
import { countNoun } from "../diagnostics/count-noun.ts";
import { cutText } from "../index/cut-text.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Recut, TagChange, TextChange } from "./compare-articles.ts";
import type { ArticleChange, Changes, PageChange } from "./compare-snapshots.ts";

interface Words {
  page: Record<PageChange["change"], string>;
  recut: string;
  came: (count: number) => string;
  went: (count: number) => string;
  address: (former: string) => string;
  gone: string;
  redirected: string;
  unread: string;
  counts: (counts: Changes["counts"]) => string;
  addresses: (added: number, gone: number, redirected: number) => string;
  goneHint: string;
  quoted: (text: string) => string;
}

const WORDS: Record<Language, Words> = {
  en: {
    page: { added: "new page", lost: "page gone", changed: "" },
    recut: "re-cut",
    came: (count) => `${countNoun(count, "line")} came`,
    went: (count) => `${countNoun(count, "line")} went`,
    address: (former) => `had the address ${former}`,
    gone: "Addresses gone",
    redirected: "Addresses redirected",
    unread: "Can't be read now; npm run check tells why",
    counts: ({ added, lost, recut, retagged, text }) =>
      `Articles: ${added} added, ${lost} lost, ${recut} re-cut, ${retagged} re-tagged, ${text} with changed text`,
    addresses: (added, gone, redirected) =>
      `Addresses: ${added} added, ${gone} gone, ${redirected} redirected`,
    goneHint: "Redirect them by corrections with `keep` or `merge`.",
    quoted: (text) => `“${text}”`,
  },
  zh: {
    page: { added: "新版面", lost: "版面已无", changed: "" },
    recut: "重新划分",
    came: (count) => `并入 ${count} 行`,
    went: (count) => `移出 ${count} 行`,
    address: (former) => `原网址 ${former}`,
    gone: "失效的网址",
    redirected: "转向的网址",
    unread: "现在读不出，用 npm run check 查看原因",
    counts: ({ added, lost, recut, retagged, text }) =>
      `文章：新增 ${added}，失去 ${lost}，重新划分 ${recut}，标引有变 ${retagged}，文字有变 ${text}`,
    addresses: (added, gone, redirected) => `网址：新增 ${added}，失效 ${gone}，转向 ${redirected}`,
    goneHint: "请用更正 `keep` 或 `merge` 指明去处。",
    quoted: (text) => `“${text}”`,
  },
};
const MARKS: Record<ArticleChange["change"], string> = { added: "+", lost: "-", changed: "~" };
/** Characters of a title or a line that are shown. */
const SHOWN = 40;
/** A file's name or text must not steer the terminal. */
const CONTROL = /\p{Cc}/gu;

const show = (text: string) => cutText(text.replace(CONTROL, " "), SHOWN);

export function formatChanges(changes: Changes, language: Language): string {
  const words = WORDS[language];
  const { pages, addresses, unread, counts } = changes;
  const list = (heading: string, rows: readonly string[]) =>
    rows.length > 0 ? [[heading, ...rows.map((row) => `  ${row}`)]] : [];
  const { added, gone, redirected } = addresses;
  const blocks = [
    ...pages.map((page) => formatPage(page, words)),
    ...list(
      words.redirected,
      redirected.map(({ from, to }) => `${from} → ${to}`),
    ),
    ...list(words.unread, unread),
    ...list(
      words.gone,
      gone.map(({ address, title }) => `${address}  ${show(title)}`),
    ),
    [
      words.counts(counts),
      words.addresses(added.length, gone.length, redirected.length),
      ...(gone.length > 0 ? [words.goneHint] : []),
    ],
  ];
  return `${blocks.map((rows) => rows.map((row) => row.replace(CONTROL, " ").trimEnd()).join("\n")).join("\n\n")}\n`;
}

function formatPage({ path, change, articles }: PageChange, words: Words): string[] {
  return [`${path}  ${words.page[change]}`, ...articles.flatMap((article) => formatArticle(article, words))];
}

function formatArticle(article: ArticleChange, words: Words): string[] {
  const { change, title, address, formerAddress, recut, text = [], tags = [] } = article;
  const rows = [
    ...(formerAddress === undefined ? [] : [words.address(formerAddress)]),
    ...(recut ? formatRecut(recut, words) : []),
    ...text.map((field) => formatText(field, words)),
    ...tags.map(formatTags),
  ];
  return [`  ${MARKS[change]} ${show(title)}  ${address}`, ...rows.map((row) => `      ${row}`)];
}

function formatRecut({ came, went, roles }: Recut, words: Words): string[] {
  const moved = [
    ...(came.length > 0 ? [words.came(came.length)] : []),
    ...(went.length > 0 ? [words.went(went.length)] : []),
  ];
  return [
    [words.recut, ...moved].join(" · "),
    ...roles.map(({ line, from, to }) => `  ${from} → ${to}  ${words.quoted(show(line))}`),
  ];
}

const formatText = ({ field, from, to }: TextChange, { quoted }: Words) =>
  `${field}: ${quoted(show(from))} → ${quoted(show(to))}`;

const formatTags = ({ field, added, removed }: TagChange) =>
  `${field}: ${[...added.map((name) => `+ ${name}`), ...removed.map((name) => `- ${name}`)].join("  ")}`;
