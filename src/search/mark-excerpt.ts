/** `(texts, wanted, variants) → a passage around the first match`, as runs that are a match or not. */
import { foldText, type Variants } from "./fold-text.ts";

export interface Run {
  text: string;
  isMatch: boolean;
}

/** Characters of an excerpt: two to three lines of the measure. */
const LENGTH = 90;
/** Characters before the first match. */
const BEFORE = 30;

function findMatches(source: string, wanted: readonly string[], variants: Variants) {
  const { text, offsets } = foldText(source, variants);
  const matches: [start: number, end: number][] = [];
  for (const term of wanted) {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      matches.push([offsets[at] ?? 0, offsets[at + term.length] ?? source.length]);
    }
  }
  return matches.sort((a, b) => a[0] - b[0]);
}

/** `text → runs`, all of it. */
export function markText(source: string, wanted: readonly string[], variants: Variants): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [start, end] of findMatches(source, wanted, variants)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) runs.push({ text: source.slice(at, from), isMatch: false });
    runs.push({ text: source.slice(from, end), isMatch: true });
    at = end;
  }
  if (at < source.length) runs.push({ text: source.slice(at), isMatch: false });
  return runs;
}

/** Begins with the first text where none has a match; null where there is no text. */
export function markExcerpt(
  texts: readonly string[],
  wanted: readonly string[],
  variants: Variants,
): Run[] | null {
  const source = texts.find((text) => findMatches(text, wanted, variants).length > 0) ?? texts[0];
  if (source === undefined) return null;
  const first = findMatches(source, wanted, variants)[0]?.[0] ?? 0;
  // By characters, so that none is cut in two.
  const before = [...source.slice(0, first)];
  const start = Math.max(0, before.length - BEFORE);
  const shown = [...source].slice(start);
  const passage = shown.slice(0, LENGTH).join("");
  const ellipsis = { text: "…", isMatch: false };
  return [
    ...(start > 0 ? [ellipsis] : []),
    ...markText(passage, wanted, variants),
    ...(shown.length > LENGTH ? [ellipsis] : []),
  ];
}
