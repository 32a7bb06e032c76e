/**
 * Words with their log-probabilities and tags → a table of numbered nodes, each a character more: a small part of the
 * memory of a map of strings. `openWordTrie` looks words up in it.
 */
import { NO_WORD } from "../schema/lexicon.ts";

/** Columns of one length; without tags, words are only known to be there. A word given twice is what it was given as last. */
export interface WordColumns {
  words: readonly string[];
  logps?: ArrayLike<number>;
  tags?: readonly string[];
}

/** Nodes are numbered from the root on, level by level; 0 is no node. Plain values, which can be kept in a file. */
export interface WordTable {
  /** Nodes are numbered from 0 to below this. */
  size: number;
  /** UTF-16 units of the longest word. */
  depth: number;
  /** By node: the character that leads to it. */
  codeOf: Uint16Array;
  /** By node: its first child. Its last stands right before the first child of the next node. */
  childrenOf: Int32Array;
  /** By node; 0 where no word ends, else the place of its tag in `tagNames`. */
  tagOf: Uint8Array;
  tagNames: readonly string[];
  /** By node, where a word ends. */
  logpOf: Float64Array;
}

/** The node that all words begin at. */
export const ROOT = 1;
const UNTAGGED = "x";
/** Numbers of tags fit a byte; 0 is left for what is no word. */
const MAX_TAGS = 256;

export function tabulateWords({ words, logps = [], tags = [] }: WordColumns): WordTable {
  const { lastOf, ...nodes } = numberNodes(words, sortIndexes(words));
  const { tagNames, idOf } = numberTags();
  const logpOf = new Float64Array(nodes.size);
  const tagOf = new Uint8Array(nodes.size);
  for (let node = ROOT; node < nodes.size; node += 1) {
    const index = (lastOf[node] ?? 0) - 1;
    if (index < 0) continue;
    logpOf[node] = logps[index] ?? 0;
    tagOf[node] = idOf(tags[index] ?? UNTAGGED);
  }
  return { ...nodes, tagOf, tagNames, logpOf };
}

interface Nodes extends Pick<WordTable, "size" | "depth" | "codeOf" | "childrenOf"> {
  /** By node: one more than the index of the last of the words that end at it, or 0. */
  lastOf: Int32Array;
}

/** Nodes are numbered level by level, so that what is looked up together stands together. */
function numberNodes(words: readonly string[], order: Int32Array): Nodes {
  let [size, depth] = [ROOT + 1, 0];
  const most = words.reduce((sum, word) => sum + word.length, size);
  const codeOf = new Uint16Array(most);
  const childrenOf = new Int32Array(most + 1);
  const lastOf = new Int32Array(most);
  /** By node: its words in the order, from the first to before the end. */
  const [from, to] = [new Int32Array(most), new Int32Array(most)];
  to[ROOT] = order.length;
  for (let [node, levelEnd] = [ROOT, ROOT + 1]; node < size; node += 1) {
    if (node === levelEnd) {
      levelEnd = size;
      depth += 1;
    }
    childrenOf[node] = size;
    let at = from[node] ?? 0;
    const end = to[node] ?? 0;
    // Of the words that begin with the same characters the shortest come first.
    for (; at < end && words[order[at] ?? 0]?.length === depth; at += 1) lastOf[node] = (order[at] ?? 0) + 1;
    while (at < end) {
      const code = words[order[at] ?? 0]?.charCodeAt(depth) ?? 0;
      codeOf[size] = code;
      from[size] = at;
      while (at < end && words[order[at] ?? 0]?.charCodeAt(depth) === code) at += 1;
      to[size] = at;
      size += 1;
    }
  }
  childrenOf[size] = size;
  // Only what is in use is kept.
  return {
    size,
    depth,
    codeOf: codeOf.slice(0, size),
    childrenOf: childrenOf.slice(0, size + 1),
    lastOf: lastOf.slice(0, size),
  };
}

/** Of equal words the one given last comes last. Word lists come sorted but for a few words, which costs hardly a pass. */
function sortIndexes(words: readonly string[]): Int32Array {
  const order = Array.from(words, (_, index) => index);
  return Int32Array.from(
    order.sort((a, b) => {
      const [first = "", second = ""] = [words[a], words[b]];
      return first < second ? -1 : first > second ? 1 : a - b;
    }),
  );
}

function numberTags() {
  const tagNames: string[] = [NO_WORD];
  const tagIds = new Map<string, number>();
  const idOf = (tag: string): number => {
    const known = tagIds.get(tag);
    if (known !== undefined) return known;
    const id = tagNames.length;
    if (id === MAX_TAGS) throw new RangeError(`More than ${MAX_TAGS - 1} tags`);
    tagIds.set(tag, id);
    tagNames.push(tag);
    return id;
  };
  return { tagNames, idOf };
}
