/** An article's titles and text → its keywords: nouns that it uses more than once, commonest and longest first. */
import type { Segmenter } from "../schema/segmenter.ts";

const MAX_KEYWORDS = 8;
/** A word used once says little about the whole. */
const MIN_USES = 2;
/** Words in the title count as several uses. */
const TITLE_USES = 3;
const MIN_LENGTH = 2;
/** Nouns of the ICTCLAS tag set that can be keywords; people (`nr`) and organisations (`nt`) have indexes of their own. */
const NOUN = /^(?:n|ns|nz|vn|an|l|i)$/;

export function extractKeywords(
  titles: readonly string[],
  body: readonly string[],
  segmenter: Segmenter,
  stops: ReadonlySet<string>,
): string[] {
  const uses = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const { word, tag } of segmenter.tag(text))
      if (
        word.length >= MIN_LENGTH &&
        NOUN.test(tag) &&
        !stops.has(word) &&
        /^[\p{Script=Han}]+$/u.test(word)
      )
        uses.set(word, (uses.get(word) ?? 0) + weight);
  };
  for (const title of titles) count(title, TITLE_USES);
  for (const paragraph of body) count(paragraph, 1);
  return [...uses]
    .filter(([, n]) => n >= MIN_USES)
    .sort(([a, m], [b, n]) => n * b.length - m * a.length || (a < b ? -1 : 1))
    .slice(0, MAX_KEYWORDS)
    .map(([word]) => word);
}
