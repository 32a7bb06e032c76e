/** `lists of articles → (article → the numbers of those lists that have it, ascending)`. */
import type { ArticleEntry } from "./archive.ts";
import { flattenLists } from "./flatten-lists.ts";
import { invertFlat } from "./invert-flat.ts";

export function invertLists(
  lists: readonly (readonly ArticleEntry[])[],
): (article: ArticleEntry) => Uint32Array {
  const listsOf = invertFlat(flattenLists(lists, ({ number }) => number));
  return ({ number }) => listsOf(number);
}
