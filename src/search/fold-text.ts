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
const CLUSTER = /\P{M}\p{M}*|\p{M}/gu;
const WORD = /[a-z0-9]/;
/** Pages with half-width marks are shown with full-width ones, where a full stop becomes this. */
const CHINESE_STOP = "。";

const foldedClusters = new Map<string, string>();

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  const folded = [...cluster.normalize("NFKC").toLowerCase()]
    .filter((character) => !SPACE.test(character))
    .join("")
    .replaceAll(CHINESE_STOP, ".");
  foldedClusters.set(cluster, folded);
  return folded;
}

export function foldText(source: string, variants: Variants): Folded {
  const offsets: number[] = [];
  let text = "";
  let isAfterSpace = false;
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const folded = foldCluster(cluster);
    if (folded === "") {
      isAfterSpace = true;
      continue;
    }
    if (isAfterSpace && WORD.test(folded.charAt(0)) && WORD.test(text.at(-1) ?? "")) {
      text += " ";
      offsets.push(index);
    }
    isAfterSpace = false;
    for (let unit = 0; unit < folded.length; unit += 1) {
      const code = folded.charCodeAt(unit);
      text += String.fromCharCode(variants.get(code) ?? code);
      offsets.push(index);
    }
  }
  return { text, offsets };
}
