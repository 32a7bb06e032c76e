/**
 * `(names, from, to) → the characters that stand for these syllables of their readings`, the commonest first. A name
 * with anything but Chinese characters up to there has more or fewer of them than syllables, and doesn't count.
 */
import { isHan } from "../enrich/is-han.ts";
import type { NameEntry } from "./archive.ts";
import { tally } from "./tally.ts";

function areHan(name: string, length: number): boolean {
  if (name.length < length) return false;
  for (let index = 0; index < length; index += 1) if (!isHan(name.charCodeAt(index))) return false;
  return true;
}

export function findCharacters(names: readonly NameEntry[], from: number, to: number): string[] {
  if (from === to) return [];
  // Asked of tens of thousands of names for each build: a list for each of them would take as long again.
  const written = names.filter(({ name }) => areHan(name, to)).map(({ name }) => name.slice(from, to));
  return tally(written).map(({ item }) => item);
}
