/** Splits a list that is read from its beginning into pages: `permalink`, then `permalink + page/2/` and so on. */
import { Listing } from "./archive.ts";
import { PAGE_LENGTH } from "./split-chronicle.ts";

export function splitSequence<Owner, Item>(
  owner: Owner,
  items: readonly Item[],
  permalink: string,
): Listing<Owner, Item>[] {
  const count = Math.max(1, Math.ceil(items.length / PAGE_LENGTH));
  const permalinkOf = (number: number) => (number === 1 ? permalink : `${permalink}page/${number}/`);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return new Listing(
      owner,
      items.slice(index * PAGE_LENGTH, number * PAGE_LENGTH),
      permalinkOf(number),
      number === 1 ? null : number,
      items.length,
      number > 1 ? permalinkOf(number - 1) : null,
      number < count ? permalinkOf(number + 1) : null,
    );
  });
}
