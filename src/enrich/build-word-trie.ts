/**
 * Words with their log-probabilities and tags → a trie over UTF-16 codes in typed arrays: a third of the memory of a
 * map of strings, and a text is looked up in it from each place on without making a string.
 */
import { NO_WORD, type WordTrie } from "../schema/lexicon.ts";

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
const FIRST_CAPACITY = 1024;
/** The table of steps has so many places for each node that most steps are found where they are looked for first. */
const ROOM = 2;
/** Odd numbers without pattern, from the golden ratio and the square root of 3: they spread the steps over the table. */
const NODE_FACTOR = 0x9e3779b1;
const CODE_FACTOR = 0xbb67ae85;
const WORD_BITS = 32;
/** Numbers of tags fit a byte; 0 is left for what is no word. */
const MAX_TAGS = 256;

export function buildWordTrie({ words, logps = [], tags = [] }: WordColumns): WordTrie {
  // A list as long as a dictionary has hardly more beginnings of words than words.
  let capacity = 2 ** Math.ceil(Math.log2(words.length + FIRST_CAPACITY));
  let size = ROOT + 1;
  let depth = 0;
  /** Nodes by a hash of their parent and code, in the next free place where two share one. */
  let steps = new Int32Array(capacity * ROOM);
  let shift = shiftOf(steps.length);
  let parentOf = new Int32Array(capacity);
  let codeOf = new Uint16Array(capacity);
  let logpOf = new Float64Array(capacity);
  let tagOf = new Uint8Array(capacity);
  const tagNames: string[] = [NO_WORD];
  const tagIds = new Map<string, number>();

  for (const [index, word] of words.entries()) {
    let node = ROOT;
    for (let at = 0; at < word.length; at += 1) node = add(node, word.charCodeAt(at));
    logpOf[node] = logps[index] ?? 0;
    tagOf[node] = idOf(tags[index] ?? UNTAGGED);
    depth = Math.max(depth, word.length);
  }
  // Only what is in use is kept.
  parentOf = parentOf.slice(0, size);
  codeOf = codeOf.slice(0, size);
  logpOf = logpOf.slice(0, size);
  tagOf = tagOf.slice(0, size);

  return {
    size,
    depth,
    tagNames,
    logpOf,
    tagOf,
    walk,
    find,
    get,
    has: (word) => (tagOf[find(word)] ?? 0) > 0,
  };

  function walk(text: string, start: number, ends: Int32Array): number {
    let [node, length, longest] = [ROOT, 0, 0];
    while (start + length < text.length) {
      node = step(node, text.charCodeAt(start + length));
      if (node === NOWHERE) break;
      length += 1;
      const isWord = tagOf[node] !== 0;
      ends[length] = isWord ? node : NOWHERE;
      if (isWord) longest = length;
    }
    ends.fill(NOWHERE, length + 1);
    return longest;
  }

  function find(word: string): number {
    let node = ROOT;
    for (let at = 0; at < word.length && node !== NOWHERE; at += 1) node = step(node, word.charCodeAt(at));
    return node;
  }

  function get(word: string) {
    const node = find(word);
    const tag = tagOf[node] ?? 0;
    return tag === 0 ? undefined : { logp: logpOf[node] ?? 0, tag: tagNames[tag] ?? NO_WORD };
  }

  function step(node: number, code: number): number {
    return steps[placeOf(node, code)] ?? NOWHERE;
  }

  /** Where in the table the step stands, or would stand. */
  function placeOf(node: number, code: number): number {
    let place = (Math.imul(node, NODE_FACTOR) + Math.imul(code, CODE_FACTOR)) >>> shift;
    for (;;) {
      const next = steps[place] ?? NOWHERE;
      if (next === NOWHERE || (parentOf[next] === node && codeOf[next] === code)) return place;
      place = (place + 1) & (steps.length - 1);
    }
  }

  function add(node: number, code: number): number {
    const known = step(node, code);
    if (known !== NOWHERE) return known;
    if (size === capacity) grow();
    const next = size;
    size += 1;
    steps[placeOf(node, code)] = next;
    parentOf[next] = node;
    codeOf[next] = code;
    return next;
  }

  function grow(): void {
    capacity *= 2;
    parentOf = copyTo(new Int32Array(capacity), parentOf);
    codeOf = copyTo(new Uint16Array(capacity), codeOf);
    logpOf = copyTo(new Float64Array(capacity), logpOf);
    tagOf = copyTo(new Uint8Array(capacity), tagOf);
    steps = new Int32Array(capacity * ROOM);
    shift = shiftOf(steps.length);
    for (let next = ROOT + 1; next < size; next += 1)
      steps[placeOf(parentOf[next] ?? 0, codeOf[next] ?? 0)] = next;
  }

  function idOf(tag: string): number {
    const known = tagIds.get(tag);
    if (known !== undefined) return known;
    const id = tagNames.length;
    if (id === MAX_TAGS) throw new RangeError(`More than ${MAX_TAGS - 1} tags`);
    tagIds.set(tag, id);
    tagNames.push(tag);
    return id;
  }
}

/** What brings a hash of 32 bits down to a place in a table of `length`, a power of two: its highest bits are the best. */
const shiftOf = (length: number) => WORD_BITS - Math.log2(length);

function copyTo<Column extends { set(values: Column): void }>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}
