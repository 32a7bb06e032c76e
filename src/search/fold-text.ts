/**
 * `text → what search compares`, with the place in `text` that each unit came from: compatibility forms, letter
 * case and 繁體 made one, space dropped except between Latin words. Both sides of every comparison go through here.
 */

/** UTF-16 code of a character → code of the one it is searched as. */
export type Variants = ReadonlyMap<number, number>;

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text` the index in the source. */
  offsets: number[];
}

const SPACE = /[\s\p{Cf}\p{Cc}]/u;
/** A character with the marks upon it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}/uy;
const MARK = /\p{M}/u;
const WORD = /[a-z0-9]/;
/** Pages with half-width marks are shown with full-width ones, where a full stop becomes this. */
const CHINESE_STOP = "。";

/** What becomes of a UTF-16 unit by itself: the unit it is folded to, or one of these; 0 where it was not asked yet. */
const DROPPED = -1;
const NOT_ALONE = -2;
const fates = new Int32Array(0x10000);

function foldCluster(cluster: string): string {
  return [...cluster.normalize("NFKC").toLowerCase()]
    .filter((character) => !SPACE.test(character))
    .join("")
    .replaceAll(CHINESE_STOP, ".");
}

function decideFate(code: number): number {
  const unit = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (isSurrogate || MARK.test(unit)) return NOT_ALONE;
  const folded = foldCluster(unit);
  if (folded === "") return DROPPED;
  return folded.length === 1 ? folded.charCodeAt(0) : NOT_ALONE;
}

function fateOf(code: number): number {
  const known = fates[code];
  if (known) return known;
  const fate = decideFate(code);
  fates[code] = fate;
  return fate;
}

const isWord = (code: number) => WORD.test(String.fromCharCode(code));

/** Calls `enter` with each unit of the folded text and the index in `source` that it came from. */
export function foldUnits(
  source: string,
  variants: Variants,
  enter: (unit: number, offset: number) => void,
): void {
  let last = 0;
  let isAfterSpace = false;
  const push = (unit: number, offset: number) => {
    if (isAfterSpace && last > 0 && isWord(unit) && isWord(last)) enter(0x20, offset);
    isAfterSpace = false;
    last = variants.get(unit) ?? unit;
    enter(last, offset);
  };
  let at = 0;
  while (at < source.length) {
    const fate = fateOf(source.charCodeAt(at));
    const isAlone = at + 1 === source.length || fateOf(source.charCodeAt(at + 1)) !== NOT_ALONE;
    if (isAlone && fate !== NOT_ALONE) {
      if (fate === DROPPED) isAfterSpace = true;
      else push(fate, at);
      at += 1;
      continue;
    }
    CLUSTER.lastIndex = at;
    const cluster = CLUSTER.exec(source)?.[0] ?? source.charAt(at);
    const folded = foldCluster(cluster);
    if (folded === "") isAfterSpace = true;
    for (let unit = 0; unit < folded.length; unit += 1) push(folded.charCodeAt(unit), at);
    at += cluster.length;
  }
}

export function foldText(source: string, variants: Variants): Folded {
  const offsets: number[] = [];
  let text = "";
  foldUnits(source, variants, (unit, offset) => {
    text += String.fromCharCode(unit);
    offsets.push(offset);
  });
  return { text, offsets };
}
