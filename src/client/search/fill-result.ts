/** The page of an article in, its entry among the results out: title and passage with marks, where it was printed. */
import type { Variants } from "../../search/fold-text.ts";
import { markExcerpt, markText, type Run } from "../../search/mark-excerpt.ts";

/** What the page gives: addresses, and what there is to say. */
export interface ResultTexts {
  /** Addresses of the folders of the index and of the articles. */
  index: string;
  articles: string;
  found: string;
  none: string;
  noneSingle: string;
  busy: string;
  unread: string;
  failed: string;
  damaged: string;
}

export interface ReadArticle {
  address: string;
  /** Null where the page could not be read. */
  document: Document | null;
}

export async function readArticle(address: string): Promise<ReadArticle> {
  try {
    const response = await fetch(address);
    if (!response.ok) return { address, document: null };
    return { address, document: new DOMParser().parseFromString(await response.text(), "text/html") };
  } catch {
    return { address, document: null };
  }
}

const TITLES = ".article hgroup > :not(h1, .derived), .article .rubric > span";
const TEXTS = `.article .body p, .article .body h2, .article .body figcaption, .article .byline, ${TITLES}`;

function textsOf(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? "");
}

function toNodes(runs: readonly Run[]): (string | HTMLElement)[] {
  return runs.map(({ text, isMatch }) => {
    if (!isMatch) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

function make(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

export function fillResult(
  { address, document: page }: ReadArticle,
  wanted: readonly string[],
  variants: Variants,
  texts: ResultTexts,
): HTMLLIElement {
  const link = document.createElement("a");
  link.href = address;
  const item = document.createElement("li");
  const title = page?.querySelector(".article h1")?.textContent ?? null;
  link.append(...(title === null ? [address] : toNodes(markText(title, wanted, variants))));
  const excerpt = page && markExcerpt(textsOf(page, TEXTS), wanted, variants);
  const place = page?.querySelector(".crumbs li:last-child")?.textContent ?? "";
  item.append(
    make(
      "article",
      "",
      make("h2", "", link),
      make("p", "excerpt", ...(excerpt ? toNodes(excerpt) : [page ? "" : texts.unread])),
      make("p", "where", place),
    ),
  );
  return item;
}
