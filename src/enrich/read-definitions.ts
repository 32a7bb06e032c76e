/**
 * A text → the same without its definitions of short names (`（以下简称一中院）`), and what they define. Without them
 * a name that a definition interrupts is whole again: 北京市第一中级人民法院（以下简称一中院）工会.
 */

export interface Definition {
  short: string;
  /** UTF-16 offset in the remaining text at which the defined name ends. */
  end: number;
}

export interface DefinedText {
  text: string;
  definitions: Definition[];
  /** Offset in the remaining text → offset in the original. */
  originalOf: (offset: number) => number;
}

const asItIs = (offset: number) => offset;
/** Every definition has it; few texts do, and to look for it takes no time. */
const SIGN = "称";
const DEFINITION =
  /[（(]\s*(?:以下|下)?(?:简称|统称|称)(?:为)?\s*[“"「]?([^“”"」）)]{2,20})[”"」]?\s*[）)]/gu;

export function readDefinitions(original: string): DefinedText {
  if (!original.includes(SIGN)) return { text: original, definitions: [], originalOf: asItIs };
  const definitions: Definition[] = [];
  const cuts: { at: number; length: number }[] = [];
  let text = "";
  let from = 0;
  for (const match of original.matchAll(DEFINITION)) {
    text += original.slice(from, match.index);
    definitions.push({ short: match[1] ?? "", end: text.length });
    cuts.push({ at: text.length, length: match[0].length });
    from = match.index + match[0].length;
  }
  text += original.slice(from);
  const originalOf = (offset: number) =>
    cuts.reduce((sum, { at, length }) => (at <= offset ? sum + length : sum), offset);
  return { text, definitions, originalOf };
}
