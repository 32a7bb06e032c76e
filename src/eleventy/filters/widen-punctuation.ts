/**
 * `text → text` with half-width punctuation beside Han text made full-width: `本报讯 (记者 孙艳) 10月30日,在京` becomes
 * `本报讯（记者 孙艳）10月30日，在京`. Numbers and Latin text stay as they are; applying it twice changes nothing more.
 */

const WIDE: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
  ".": "。",
};
/** Most pages are printed with full-width marks throughout and need no second look. */
const ANY_NARROW = /[,;:!?().]/;
const HAN = /[\p{Script=Han}〇々]/u;
/** Marks that only Chinese text has; what follows one is Chinese text too. Those that close are looked through. */
const CHINESE_MARK = /[，；：！？。、《》〈〉「『【】〔〕]/u;
/** What stands between a mark and the text it belongs to. */
const CLOSING = /[\s”’」』)）]/u;
const OPENING = /[\s“‘「『(（《〈]/u;
/**
 * What has to stand somewhere for any mark to be made wide: a bracket, or a mark with Chinese text on one side. `8:30`
 * and `3.5%`, which stand in thousands of articles, are no such place.
 */
const MAY_WIDEN = new RegExp(
  [
    "[()]",
    `${HAN.source}\\.`,
    `(?:${HAN.source}|${CHINESE_MARK.source})${CLOSING.source}*[,;:!?]`,
    `[,;:!?]${OPENING.source}*${HAN.source}`,
  ].join("|"),
  "u",
);

/** The last character before the end of `characters` that is no closing mark. */
function lastOf(characters: readonly string[]): string {
  return characters.findLast((character) => !CLOSING.test(character)) ?? "";
}

/** The first character of `characters` from `start` on that is no opening mark. */
function firstFrom(characters: readonly string[], start: number): string {
  let index = start;
  while (index < characters.length && OPENING.test(characters[index] ?? "")) index += 1;
  return characters[index] ?? "";
}

/** Index of each bracket → index of its partner. */
function pairBrackets(characters: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const [index, character] of characters.entries()) {
    if (character === "(" || character === "（") open.push(index);
    if (character === ")" || character === "）") {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index).set(index, start);
    }
  }
  return pairs;
}

const isChinese = (character: string) => HAN.test(character) || CHINESE_MARK.test(character);

export function widenPunctuation(text: string): string {
  if (!ANY_NARROW.test(text) || !MAY_WIDEN.test(text)) return text;
  const input = [...text];
  const pairs = pairBrackets(input);
  const output: string[] = [];
  const widePairs = new Set<number>();
  let dropSpaces = false;

  /** A pair is judged once, at its opening bracket, so that both brackets always match. */
  function isWidePair(start: number, end: number): boolean {
    if (input[start] === "（" || input[end] === "）") return true;
    const inside = input.slice(start + 1, end);
    return inside.some((character) => HAN.test(character)) || isChinese(lastOf(output)) || followedByHan(end);
  }
  function followedByHan(index: number): boolean {
    return HAN.test(firstFrom(input, index + 1));
  }
  function isWide(character: string, index: number): boolean {
    const partner = pairs.get(index);
    if (character === "(") {
      if (partner === undefined || !isWidePair(index, partner)) return false;
      widePairs.add(partner);
      return true;
    }
    if (character === ")") return widePairs.has(index) || (partner !== undefined && input[partner] === "（");
    if (character === ".") {
      const next = input[index + 1] ?? " ";
      return HAN.test(output.at(-1) ?? "") && /[\s”’」』]/u.test(next);
    }
    return isChinese(lastOf(output)) || followedByHan(index);
  }

  for (const [index, character] of input.entries()) {
    if (character === " " && dropSpaces) continue;
    const wide = WIDE[character];
    if (wide !== undefined && isWide(character, index)) {
      // A half-width mark is printed with a space to part it from the text; a full-width one has its own.
      while (output.at(-1) === " ") output.pop();
      output.push(wide);
      dropSpaces = true;
    } else {
      output.push(character);
      dropSpaces = false;
    }
  }
  return output.join("");
}
