/** `pages of a directory → where each initial begins`, in the order of the directory. */
import { LetterIndex, type Listing, type NameEntry } from "./archive.ts";

/** The part of an address after `#`; letters themselves are ids, and the sign for "no letter" can't be one. */
export function anchorOf(initial: string): string {
  return initial === "#" ? "other" : initial;
}

export function indexLetters(listings: readonly Listing<unknown, NameEntry>[]): LetterIndex {
  const permalinks = new Map<string, string>();
  for (const { items, permalink } of listings) {
    for (const { initial } of items) {
      if (!permalinks.has(initial)) permalinks.set(initial, `${permalink}#${anchorOf(initial)}`);
    }
  }
  return new LetterIndex(permalinks);
}
