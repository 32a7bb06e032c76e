/**
 * `(article, photo, remarks) → Html` of its text: paragraphs and crossheads through remark-html, photos where they
 * stood, remarks of the archive as links at their places.
 * The printed text goes in as text nodes of a mdast tree, so nothing in it is ever read as markup.
 */
import type { PhrasingContent, Root, RootContent } from "mdast";
import remarkHtml from "remark-html";
import { unified } from "unified";
import type { ArticleRecord, Photo } from "../../schema/record.ts";
import { Html, html } from "../html.ts";
import { widenPunctuation } from "./widen-punctuation.ts";

/** Crossheads stand below the headline, which is the h1 of its page. */
const CROSSHEAD_DEPTH = 2;

/** Words of the archive, not of the article, set into its text; they lead to the printed line. */
export interface Remark {
  /** Index into `body`. */
  entry: number;
  /** UTF-16 offset in the entry. */
  offset: number;
  text: string;
  href: string;
}

const processor = unified().use(remarkHtml).freeze();

function renderEntries(children: RootContent[]): Html {
  const root: Root = { type: "root", children };
  return Html.trust(children.length > 0 ? String(processor.stringify(root)) : "");
}

function setRemarks(text: string, remarks: readonly Remark[]): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let start = 0;
  for (const remark of [...remarks].sort((a, b) => a.offset - b.offset)) {
    const before = text.slice(start, remark.offset);
    start = Math.max(start, remark.offset);
    children.push(
      { type: "text", value: widenPunctuation(before) },
      { type: "link", url: remark.href, children: [{ type: "text", value: remark.text }] },
    );
  }
  return [...children, { type: "text", value: widenPunctuation(text.slice(start)) }];
}

export function renderBody(
  article: Pick<ArticleRecord, "body" | "crossheads" | "photos">,
  renderPhoto: (photo: Photo) => Html,
  remarks: readonly Remark[] = [],
): Html {
  const crossheads = new Set(article.crossheads);
  const entries = article.body.map((value, index): RootContent => {
    const children = setRemarks(
      value,
      remarks.filter(({ entry }) => entry === index),
    );
    return crossheads.has(index)
      ? { type: "heading", depth: CROSSHEAD_DEPTH, children }
      : { type: "paragraph", children };
  });
  const photos = [...article.photos].sort((a, b) => a.afterParagraph - b.afterParagraph);
  const parts: Html[] = [];
  let placed = 0;
  for (const photo of photos) {
    const upTo = Math.min(photo.afterParagraph, entries.length);
    parts.push(renderEntries(entries.slice(placed, upTo)), renderPhoto(photo));
    placed = Math.max(placed, upTo);
  }
  return html`${[...parts, renderEntries(entries.slice(placed))]}`;
}
