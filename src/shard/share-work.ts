/**
 * `(efforts of all pieces of work, shard) → which of them are the shard's`: the largest first, each to the shard that has
 * least to do. All shards together have each piece once.
 */

/** One of the machines that a build is divided among. */
export interface Shard {
  /** From 1 on. */
  number: number;
  of: number;
}

export function shareWork(efforts: readonly number[], { number, of }: Shard): Set<number> {
  const loads = new Array<number>(of).fill(0);
  const own = new Set<number>();
  const largestFirst = [...efforts.entries()].sort(([a, left], [b, right]) => right - left || a - b);
  for (const [piece, effort] of largestFirst) {
    const idle = loads.indexOf(Math.min(...loads));
    loads[idle] = (loads[idle] ?? 0) + effort;
    if (idle === number - 1) own.add(piece);
  }
  return own;
}
