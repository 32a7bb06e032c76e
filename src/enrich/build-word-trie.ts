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
/** A step is three numbers side by side, because a look-up mostly waits for the memory: node, character, next node. */
const STEP = 3;
const [BY, TO] = [1, 2];
/** Beside the code of the character, above its 16 bits: a word ends at the next node. */
const WORD_END = 0x10000;
const CODE_MASK = WORD_END - 1;
const CODES = 0x10000;
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
  /** By a hash of node and character, in the next free place where two share one. */
  let steps = new Int32Array(capacity * ROOM * STEP);
  let shift = shiftOf(capacity * ROOM);
  /** The steps from the root by their character alone: most look-ups end there. */
  const firsts = new Int32Array(CODES);
  let logpOf = new Float64Array(capacity);
  let tagOf = new Uint8Array(capacity);
  const tagNames: string[] = [NO_WORD];
  const tagIds = new Map<string, number>();

  for (const [index, word] of words.entries()) {
    let node = ROOT;
    for (let at = 0; at < word.length; at += 1) node = add(node, word.charCodeAt(at), at + 1 === word.length);
    logpOf[node] = logps[index] ?? 0;
    tagOf[node] = idOf(tags[index] ?? UNTAGGED);
    depth = Math.max(depth, word.length);
  }
  // Only what is in use is kept.
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
    let node = start < text.length ? (firsts[text.charCodeAt(start)] ?? NOWHERE) : NOWHERE;
    let length = node === NOWHERE ? 0 : 1;
    let longest = 0;
    if (length > 0) {
      longest = tagOf[node] ? 1 : 0;
      ends[1] = longest * node;
    }
    while (length > 0 && start + length < text.length) {
      const place = placeOf(node, text.charCodeAt(start + length));
      node = steps[place + TO] ?? NOWHERE;
      if (node === NOWHERE) break;
      length += 1;
      const isWord = ((steps[place + BY] ?? 0) & WORD_END) !== 0;
      ends[length] = isWord ? node : NOWHERE;
      if (isWord) longest = length;
    }
    for (let rest = length + 1; rest < ends.length; rest += 1) ends[rest] = NOWHERE;
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
    return steps[placeOf(node, code) + TO] ?? NOWHERE;
  }

  /** Where in the table the step stands, or would stand. */
  function placeOf(node: number, code: number): number {
    let place = (Math.imul(node, NODE_FACTOR) + Math.imul(code, CODE_FACTOR)) >>> shift;
    for (;;) {
      const at = place * STEP;
      if (steps[at + TO] === NOWHERE) return at;
      if (steps[at] === node && ((steps[at + BY] ?? 0) & CODE_MASK) === code) return at;
      place = (place + 1) & (capacity * ROOM - 1);
    }
  }

  function add(node: number, code: number, isWord: boolean): number {
    if (size === capacity) grow();
    const place = placeOf(node, code);
    if (steps[place + TO] === NOWHERE) {
      steps.set([node, code, size], place);
      if (node === ROOT) firsts[code] = size;
      size += 1;
    }
    if (isWord) steps[place + BY] = code | WORD_END;
    return steps[place + TO] ?? NOWHERE;
  }

  function grow(): void {
    const known = steps;
    capacity *= 2;
    logpOf = copyTo(new Float64Array(capacity), logpOf);
    tagOf = copyTo(new Uint8Array(capacity), tagOf);
    steps = new Int32Array(capacity * ROOM * STEP);
    shift = shiftOf(capacity * ROOM);
    for (let at = 0; at < known.length; at += STEP)
      if (known[at + TO] !== NOWHERE)
        steps.set(known.subarray(at, at + STEP), placeOf(known[at] ?? 0, (known[at + BY] ?? 0) & CODE_MASK));
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
