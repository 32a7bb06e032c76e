/** What the record has by one reading, beside another: the articles that the other has not, what differs in them marked. */
import { widenPunctuation } from "../../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { cutText } from "../../../src/index/cut-text.ts";
import type { PlainArticle } from "../../../src/record/make-article.ts";
import type { Reading } from "../../../src/review/question.ts";

const FIELDS = ["section", "rubric", "kicker", "headline", "subhead", "byline", "attribution"] as const;
/** Characters of a paragraph. */
const SHOWN = 36;

function row(name: string, value: Html | string, isOwn: boolean): Html {
  return html`<div><dt>${name}</dt><dd>${isOwn ? html`<mark>${value}</mark>` : value}</dd></div>`;
}

/** The paragraphs that only this reading has, or else the first. */
function text({ body }: PlainArticle, others: readonly PlainArticle[]): Html | null {
  if (body.length === 0) return null;
  const known = new Set(others.flatMap((other) => other.body));
  const own = body.filter((paragraph) => !known.has(paragraph));
  const isOwn = own.length > 0 || others.every((other) => other.body.length !== body.length);
  const shown = own.length > 0 ? own : body.slice(0, 1);
  const { paragraphs, fields } = strings.review;
  return html`<div><dt>${fields.text}</dt><dd>${isOwn ? html`<mark>${paragraphs(body.length)}</mark>` : paragraphs(body.length)}${shown.map(
    (paragraph) =>
      html`<p>${own.length > 0 ? html`<mark>${cutText(widenPunctuation(paragraph), SHOWN)}</mark>` : cutText(widenPunctuation(paragraph), SHOWN)}</p>`,
  )}</dd></div>`;
}

function article(own: PlainArticle, others: readonly PlainArticle[], count: number): Html {
  const { fields, nothing } = strings.review;
  // Where it is plain which article stands for which, what one lacks is shown too.
  const isAlone = others.length === 1 && count === 1;
  const rows = FIELDS.flatMap((field) => {
    const value = own[field];
    const isOwn = others.length > 0 && !others.some((other) => other[field] === value);
    if (value === null && !(isOwn && isAlone)) return [];
    return row(fields[field], value === null ? nothing : widenPunctuation(value), isOwn);
  });
  const staff = own.reporters.join(strings.between);
  const isOwnStaff = isAlone && others[0]?.reporters.join(strings.between) !== staff;
  if (isOwnStaff) rows.push(row(fields.reporters, staff || nothing, true));
  return html`<dl class="fields">${rows}${text(own, others)}</dl>`;
}

export function recordFields({ articles, banner }: Reading, other: Reading): Html {
  const words = strings.review;
  const isOwnBanner = banner !== other.banner;
  if (articles.length === 0 && other.articles.length === 0 && !isOwnBanner)
    return html`<p class="same">${words.sameRecord}</p>`;
  return html`${isOwnBanner && html`<dl class="fields">${row(words.fields.banner, banner === null ? words.nothing : widenPunctuation(banner), true)}</dl>`}${articles.map((own) => article(own, other.articles, articles.length))}${articles.length === 0 && other.articles.length > 0 && html`<p class="same">${words.noArticle}</p>`}`;
}
