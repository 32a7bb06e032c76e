/** A line → how many quotation and title marks it leaves open, and how many it closes that were never opened. */
const PAIRS: Readonly<Record<string, string>> = {
  "”": "“",
  "’": "‘",
  "》": "《",
  "）": "（",
  "】": "【",
  "」": "「",
  "』": "『",
  "〉": "〈",
};
const OPENERS = new Set(Object.values(PAIRS));
const STRAIGHT = '"';
/** No line has many, and most have none. */
const MARK = new RegExp(`[${STRAIGHT}${Object.entries(PAIRS).flat().join("")}]`, "gu");

export function countMarks(text: string): { open: number; stray: number } {
  const stack: string[] = [];
  let stray = 0;
  let straight = 0;
  for (const mark of text.match(MARK) ?? []) {
    if (mark === STRAIGHT) straight += 1;
    if (OPENERS.has(mark)) stack.push(mark);
    const opener = PAIRS[mark];
    if (opener === undefined) continue;
    const at = stack.lastIndexOf(opener);
    if (at < 0) stray += 1;
    else stack.splice(at, 1);
  }
  // Straight quotation marks have no sides; an odd number leaves one open.
  return { open: stack.length + (straight % 2), stray };
}
