/**
 * Words with their log-probabilities and tags → a trie over UTF-16 codes in typed arrays: a small part of the memory of a
 * map of strings, and a text is looked up in it from each place on without making a string.
 */
import { NO_WORD, type WordTrie } from "../schema/lexicon.ts";
import { filterPairs, type PairFilter } from "./filter-pairs.ts";

/** Columns of one length; without tags, words are only known to be there. A word given twice is what it was given as last. */
export interface WordColumns {
  words: readonly string[];
  logps?: ArrayLike<number>;
  tags?: readonly string[];
}

/** Where a step leads that no word takes. */
const NOWHERE = 0;
const ROOT = 1;
const UNTAGGED = "x";
const CODES = 0x10000;
/** Where words begin with more pairs of characters than this, a filter would let through too much. */
const MAX_FILTERED = 10_000;
/** Bits of that filter: what remains near at hand, 8 kB. */
const PAIRS = 0x10000;
/** Numbers of tags fit a byte; 0 is left for what is no word. */
const MAX_TAGS = 256;

export function buildWordTrie({ words, logps = [], tags = [] }: WordColumns): WordTrie {
  const order = sortIndexes(words);
  const { size, depth, codeOf, childrenOf, lastOf } = numberNodes(words, order);
  /** The steps from the root by their character alone: all look-ups begin there, and most end soon after. */
  const firsts = new Int32Array(CODES);
  for (let node = childrenOf[ROOT] ?? 0; node < (childrenOf[ROOT + 1] ?? 0); node += 1)
    firsts[codeOf[node] ?? 0] = node;
  const mayBegin = compileFilter({ codeOf, childrenOf, lastOf });
  // Beside the first child, in the lowest bit: a word ends at the node.
  const branchOf = childrenOf.map((child, node) => child * 2 + (lastOf[node] ? 1 : 0));
  const { tagNames, idOf } = numberTags();
  const logpOf = new Float64Array(size);
  const tagOf = new Uint8Array(size);
  for (let node = ROOT; node < size; node += 1) {
    const index = (lastOf[node] ?? 0) - 1;
    if (index < 0) continue;
    logpOf[node] = logps[index] ?? 0;
    tagOf[node] = idOf(tags[index] ?? UNTAGGED);
  }
  /** The table that the last walk filled, and how far: a walk leaves no more to be cleared than the one before it found. */
  let filled: Int32Array | null = null;
  let reach = 0;

  return {
    size,
    depth,
    tagNames,
    logpOf,
    tagOf,
    seek,
    walk,
    find,
    get,
    has: (word) => (tagOf[find(word)] ?? 0) > 0,
    pairs: () => listPairs({ codeOf, childrenOf }, ROOT + 1, size),
  };

  function seek(text: string, start: number): number {
    if (mayBegin === null) return start;
    let first = text.charCodeAt(start);
    for (let at = start + 1; at < text.length; at += 1) {
      const second = text.charCodeAt(at);
      if (mayBegin(first, second)) return at - 1;
      first = second;
    }
    return text.length;
  }

  function walk(text: string, start: number, ends: Int32Array): number {
    const isAsked =
      mayBegin === null
        ? start < text.length
        : start + 1 < text.length && mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1));
    let node = isAsked ? (firsts[text.charCodeAt(start)] ?? NOWHERE) : NOWHERE;
    let length = 0;
    let longest = 0;
    while (node !== NOWHERE) {
      length += 1;
      const isWord = ((branchOf[node] ?? 0) & 1) === 1;
      ends[length] = isWord ? node : NOWHERE;
      if (isWord) longest = length;
      node = start + length < text.length ? step(node, text.charCodeAt(start + length)) : NOWHERE;
    }
    const stale = ends === filled ? reach : ends.length - 1;
    for (let rest = length + 1; rest <= stale; rest += 1) ends[rest] = NOWHERE;
    filled = ends;
    reach = length;
    return longest;
  }

  function find(word: string): number {
    let node = word === "" ? ROOT : (firsts[word.charCodeAt(0)] ?? NOWHERE);
    for (let at = 1; at < word.length && node !== NOWHERE; at += 1) node = step(node, word.charCodeAt(at));
    return node;
  }

  function get(word: string) {
    const node = find(word);
    const tag = tagOf[node] ?? 0;
    return tag === 0 ? undefined : { logp: logpOf[node] ?? 0, tag: tagNames[tag] ?? NO_WORD };
  }

  /** Siblings stand side by side in the order of their characters: halving finds one among them. */
  function step(node: number, code: number): number {
    let low = (branchOf[node] ?? 0) >> 1;
    let high = ((branchOf[node + 1] ?? 0) >> 1) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = codeOf[middle] ?? 0;
      if (found === code) return middle;
      if (found < code) low = middle + 1;
      else high = middle - 1;
    }
    return NOWHERE;
  }
}

/** Null where words of one character, or very many, are in the way of it. */
function compileFilter({ codeOf, childrenOf, lastOf }: Omit<Nodes, "size" | "depth">): PairFilter | null {
  const [from, to] = [childrenOf[ROOT] ?? 0, childrenOf[ROOT + 1] ?? 0];
  if ((childrenOf[to] ?? 0) - to > MAX_FILTERED || lastOf.subarray(from, to).some((last) => last > 0))
    return null;
  return filterPairs(listPairs({ codeOf, childrenOf }, from, to), PAIRS);
}

/** The codes of the nodes from `from` to before `to`, each with that of every child. */
function* listPairs(
  { codeOf, childrenOf }: Pick<Nodes, "codeOf" | "childrenOf">,
  from: number,
  to: number,
): Iterable<readonly [first: number, second: number]> {
  for (let node = from; node < to; node += 1)
    for (let child = childrenOf[node] ?? 0; child < (childrenOf[node + 1] ?? 0); child += 1)
      yield [codeOf[node] ?? 0, codeOf[child] ?? 0];
}

interface Nodes {
  size: number;
  depth: number;
  /** By node: the character that leads to it. */
  codeOf: Uint16Array;
  /** By node: its first child. Its last stands right before the first child of the next node. */
  childrenOf: Int32Array;
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
