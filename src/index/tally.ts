/** `items → how often each occurs`, the commonest first, equals in the order they came in. */
import { Count } from "./count.ts";

export function tally<Item>(items: Iterable<Item>): Count<Item>[] {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => new Count(item, count)).sort((a, b) => b.count - a.count);
}
