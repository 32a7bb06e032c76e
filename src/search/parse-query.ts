/**
 * `what was typed → terms`: parted by space, quotation marks around a term keep space inside it, `-` before a term
 * excludes it. Marks inside a term (`学习“二十大”精神`) are printed ones and looked for.
 */

export interface Term {
  text: string;
  isExcluded: boolean;
}

/** A minus of any width; a phrase, which may still be open; or anything up to the next space. */
const TERM =
  /([-－]?)(?:(?:["＂]([^"＂]*)["＂]?|“([^“”]*)”?|「([^「」]*)」?|『([^『』]*)』?)(?=\s|$)|(\S+))/gu;

export function parseQuery(typed: string): Term[] {
  const terms: Term[] = [];
  for (const [whole, minus = "", ...quoted] of typed.matchAll(TERM)) {
    const text = (quoted.find((part) => part !== undefined) ?? "").trim();
    // A minus alone is something to look for.
    if (text === "") continue;
    terms.push({ text: whole === minus ? whole : text, isExcluded: minus !== "" && whole !== minus });
  }
  return terms;
}
