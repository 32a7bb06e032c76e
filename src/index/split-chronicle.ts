/**
 * Splits a list that grows at its new end into pages.
 *
 * `permalink` shows the newest `PAGE_LENGTH` items; all that is not on it is on `permalink + page/N/`, numbered
 * oldest first. A numbered page is always full, so that once written its items never change.
 */
import { Listing } from "./archive.ts";

/** Items to a page: what a reader scans in one go. */
export const PAGE_LENGTH = 50;

export function splitChronicle<Owner, Item>(
  owner: Owner,
  /** Oldest first. */
  items: readonly Item[],
  permalink: string,
): Listing<Owner, Item>[] {
  const total = items.length;
  const numbered = Math.ceil(Math.max(0, total - PAGE_LENGTH) / PAGE_LENGTH);
  const permalinkOf = (number: number) => `${permalink}page/${number}/`;
  const front = new Listing(
    owner,
    items.slice(-PAGE_LENGTH).reverse(),
    permalink,
    null,
    total,
    numbered > 0 ? permalinkOf(numbered) : null,
    null,
  );
  const older = Array.from({ length: numbered }, (_, index) => {
    const number = numbered - index;
    return new Listing(
      owner,
      items.slice((number - 1) * PAGE_LENGTH, number * PAGE_LENGTH).reverse(),
      permalinkOf(number),
      number,
      total,
      number > 1 ? permalinkOf(number - 1) : null,
      number < numbered ? permalinkOf(number + 1) : permalink,
    );
  });
  return [front, ...older];
}
