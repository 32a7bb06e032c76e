/**
 * `(article, photo) → Html` of its text: paragraphs and crossheads through remark-html, photos where they stood.
 * The printed text goes in as text nodes of a mdast tree, so nothing in it is ever read as markup.
 */
import type { Root, RootContent } from "mdast";
import remarkHtml from "remark-html";
import { unified } from "unified";
import type { ArticleRecord, Photo } from "../../schema/record.ts";
import { Html, html } from "../html.ts";
import { widenPunctuation } from "./widen-punctuation.ts";

/** Crossheads stand below the headline, which is the h1 of its page. */
const CROSSHEAD_DEPTH = 2;

const processor = unified().use(remarkHtml).freeze();

function renderEntries(children: RootContent[]): Html {
  const root: Root = { type: "root", children };
  return Html.trust(children.length > 0 ? String(processor.stringify(root)) : "");
}

export function renderBody(
  article: Pick<ArticleRecord, "body" | "crossheads" | "photos">,
  renderPhoto: (photo: Photo) => Html,
): Html {
  const crossheads = new Set(article.crossheads);
  const entries = article.body.map((value, index): RootContent => {
    const children = [{ type: "text" as const, value: widenPunctuation(value) }];
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
