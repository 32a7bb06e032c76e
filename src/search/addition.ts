/** What an article adds to the search index, and where it can be had again: most articles of an archive were in the last index. */
import type { ArticleEntry } from "../index/archive.ts";
import type { FoldedArticle } from "./fold-article.ts";

export interface Addition {
  folded: FoldedArticle;
  /** Its text, packed after the dictionary of the index. */
  packed: Uint8Array;
}

/** A segment of an index. */
export type IndexPart = "recent" | "settled";

/** Of one segment, whose articles are asked for and told one by one, in their order. */
export interface Additions {
  /** Null where the article is not as it was, or there is no former index. */
  recall(article: ArticleEntry): Addition | null;
  keep(article: ArticleEntry, addition: Addition): void;
  /** To be called when the last article is in. */
  end(): void;
}

/** Whoever makes an index opens them with the dictionary of it: what was packed after another one is of no use. */
export type OpenAdditions = (part: IndexPart, dictionary: Uint8Array) => Additions;

/** Where none are kept. */
export const openNone: OpenAdditions = () => ({ recall: () => null, keep: () => {}, end: () => {} });
