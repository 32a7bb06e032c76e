/**
 * `rows of authorities → the same in chunks`, which end where the hash in an id says so: a name that comes or goes
 * changes the chunk that it stands in, and no other.
 */
import type { Cell } from "./table.ts";

/** Of the two digits that end an id: one name in 64 ends a chunk. Few names are made again for one, and chunks are few. */
const LAST = /0[0-3]$/;

/** The first cell of a row is its id. */
export function* chunkNames(rows: Iterable<readonly Cell[]>): Generator<(readonly Cell[])[]> {
  let chunk: (readonly Cell[])[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (!LAST.test(String(row[0]))) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
