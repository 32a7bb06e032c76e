/** Names of things found and the things that must and may be found → counts, what is missed and what invented. */
import { foldText } from "./fold-text.ts";
import type { Counts } from "./measure-counts.ts";

/** A thing by all the names that are right for it. */
export type Thing = readonly string[];

export interface Comparison {
  counts: Counts;
  missed: Thing[];
  invented: string[];
}

/** A thing is found once: a second of its names is invented. What may be found is neither asked for nor wrong. */
export function compareThings(
  found: readonly string[],
  must: readonly Thing[],
  may: readonly string[] = [],
): Comparison {
  const allowed = new Set(may.map(foldText));
  const missed = new Set(must);
  const invented: string[] = [];
  for (const name of found) {
    const key = foldText(name);
    const hit = [...missed].find((names) => names.some((right) => foldText(right) === key));
    if (hit) missed.delete(hit);
    else if (!allowed.has(key)) invented.push(name);
  }
  const right = must.length - missed.size;
  return {
    counts: { right, found: right + invented.length, wanted: must.length },
    missed: [...missed],
    invented,
  };
}
