/** Text → text without white space and zero-width characters at its ends, in linear time whatever runs of blanks it holds. */
const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff]/u;

export function trimEdges(text: string): { text: string; leading: number } {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text[start] ?? "")) start += 1;
  while (end > start && INVISIBLE.test(text[end - 1] ?? "")) end -= 1;
  return { text: text.slice(start, end), leading: start };
}
