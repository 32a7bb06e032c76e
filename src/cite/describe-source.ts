/** `(article, address) → CSL item`: what is cited, from which every format of a citation is written. */
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import { strings } from "../eleventy/strings.ts";
import type { ArticleEntry } from "../index/archive.ts";
import { authorsOf } from "../index/authors-of.ts";
import { cutText } from "../index/cut-text.ts";
import { readPinyin } from "../index/read-pinyin.ts";
import type { CslItem } from "../schema/csl-item.ts";
import { toSingleLine } from "./to-single-line.ts";

/** Characters of a title made from the text; a first sentence can be far longer. */
const DERIVED_LENGTH = 40;
/** Syllables of a key where no author gives it a name. */
const KEY_SYLLABLES = 3;
const FULL_STOP = /。$/u;

/** A title that the page does not print stands in square brackets, as in any catalogue. */
function citedTitle({ title }: ArticleEntry): string {
  const text = toSingleLine(widenPunctuation(title.text));
  if (title.from === "headline" && text !== "") return text;
  const derived = title.from === "id" ? "" : cutText(text, DERIVED_LENGTH).replace(FULL_STOP, "");
  return `[${derived || strings.untitled}]`;
}

/** `shengli-2025-12-09_02-20f7a845`: to be recognised by its beginning, unique by the article's id. */
function keyOf(id: string, author: string | undefined, title: string): string {
  const syllables =
    author === undefined ? readPinyin(title, false).slice(0, KEY_SYLLABLES) : readPinyin(author, true);
  return [syllables.join(""), id].filter((part) => part !== "").join("-");
}

/** The value under its key, or nothing where there is none. */
function field<Key extends string>(key: Key, value: string | null): { [key in Key]?: string } {
  const line = value === null ? "" : toSingleLine(value);
  return line === "" ? {} : ({ [key]: line } as { [key in Key]?: string });
}

/** `url` is null where the site has no address yet. */
export function describeSource(article: ArticleEntry, url: string | null): CslItem {
  const { record, issue } = article;
  const { newspaper, date, edition, title: section } = issue.record;
  const title = citedTitle(article);
  const authors = [...new Set(authorsOf(record).map(toSingleLine))].filter((name) => name !== "");
  return {
    id: keyOf(record.id, authors[0], title),
    type: "article-newspaper",
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...field("container-title", newspaper && widenPunctuation(newspaper)),
    ...(date !== null && { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...field("page", edition),
    ...field("section", section && widenPunctuation(section)),
    ...(url !== null && { URL: url }),
    language: "zh-CN",
    source: strings.siteTitle,
    ...field("note", record.attribution && strings.attribution(widenPunctuation(record.attribution))),
  };
}
