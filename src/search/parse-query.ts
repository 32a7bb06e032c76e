/** `what was typed → terms`: parted by space, `"…"` keeps space inside a term, `-` before a term excludes it. */

export interface Term {
  text: string;
  isExcluded: boolean;
}

/** A minus of any width; a phrase, which may still be open; or anything up to the next space. */
const TERM = /([-－]?)(?:["＂]([^"＂]*)["＂]?(?=\s|$)|(\S+))/gu;

export function parseQuery(typed: string): Term[] {
  const terms: Term[] = [];
  for (const [whole, minus = "", phrase, word] of typed.matchAll(TERM)) {
    const text = (phrase ?? word ?? "").trim();
    // A minus alone is something to look for.
    if (text === "") continue;
    terms.push({ text: whole === minus ? whole : text, isExcluded: minus !== "" && whole !== minus });
  }
  return terms;
}
