/** `(lists, number of an item) → the numbers of their items in flat arrays`, which another thread is given in no time. */

export interface FlatLists {
  /** Those of one list after the other. */
  numbers: Uint32Array;
  /** Where those of each list end. */
  ends: Uint32Array;
}

export function flattenLists<Item>(
  lists: readonly (readonly Item[])[],
  numberOf: (item: Item) => number,
): FlatLists {
  const numbers = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  const ends = new Uint32Array(lists.length);
  let end = 0;
  for (const [index, list] of lists.entries()) {
    for (const item of list) {
      numbers[end] = numberOf(item);
      end += 1;
    }
    ends[index] = end;
  }
  return { numbers, ends };
}

/** The numbers of one of the lists. */
export function numbersOf({ numbers, ends }: FlatLists, list: number): Uint32Array {
  return numbers.subarray(ends[list - 1] ?? 0, ends[list]);
}
