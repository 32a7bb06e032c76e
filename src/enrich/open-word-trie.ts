/** A table of words → a trie over UTF-16 codes: a text is looked up in it from each place on without making a string. */
import { NO_WORD, type WordTrie } from "../schema/lexicon.ts";
import { filterPairs, type PairFilter } from "./filter-pairs.ts";
import { ROOT, type WordTable } from "./tabulate-words.ts";

/** Where a step leads that no word takes. */
const NOWHERE = 0;
const CODES = 0x10000;
/** Where words begin with more pairs of characters than this, a filter would let through too much. */
const MAX_FILTERED = 10_000;
/** Bits of that filter: what remains near at hand, 8 kB. */
const PAIRS = 0x10000;

export function openWordTrie(table: WordTable): WordTrie {
  const { size, depth, codeOf, childrenOf, tagOf, tagNames, logpOf } = table;
  /** The steps from the root by their character alone: all look-ups begin there, and most end soon after. */
  const firsts = new Int32Array(CODES);
  for (let node = childrenOf[ROOT] ?? 0; node < (childrenOf[ROOT + 1] ?? 0); node += 1)
    firsts[codeOf[node] ?? 0] = node;
  const mayBegin = compileFilter(table);
  // Beside the first child, in the lowest bit: a word ends at the node.
  const branchOf = childrenOf.map((child, node) => child * 2 + (tagOf[node] ? 1 : 0));
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
function compileFilter({ codeOf, childrenOf, tagOf }: WordTable): PairFilter | null {
  const [from, to] = [childrenOf[ROOT] ?? 0, childrenOf[ROOT + 1] ?? 0];
  if ((childrenOf[to] ?? 0) - to > MAX_FILTERED || tagOf.subarray(from, to).some((tag) => tag > 0))
    return null;
  return filterPairs(listPairs({ codeOf, childrenOf }, from, to), PAIRS);
}

/** The codes of the nodes from `from` to before `to`, each with that of every child. */
function* listPairs(
  { codeOf, childrenOf }: Pick<WordTable, "codeOf" | "childrenOf">,
  from: number,
  to: number,
): Iterable<readonly [first: number, second: number]> {
  for (let node = from; node < to; node += 1)
    for (let child = childrenOf[node] ?? 0; child < (childrenOf[node + 1] ?? 0); child += 1)
      yield [codeOf[node] ?? 0, codeOf[child] ?? 0];
}
