/** `([1 … 9], 3) → [1, 4, 7]`: as many as are asked for, evenly spread; all where there are no more. */
export function chooseSample<Item>(items: readonly Item[], size: number): Item[] {
  if (items.length <= size) return [...items];
  return Array.from({ length: size }, (_, index) => items[Math.floor((index * items.length) / size)] as Item);
}
