/** A word list with frequencies and parts of speech, as the segmenting of text into words and names needs it. */

export interface LexiconEntry {
  /** Natural logarithm of the word's share of running text. */
  logp: number;
  /** Part of speech in the ICTCLAS tag set. */
  tag: string;
}

/** How given names and transliterated names are spelled, learned from the names in the word list. */
export interface NameModel {
  /** log P(surname), single and double. */
  surname: ReadonlyMap<string, number>;
  japanese: ReadonlySet<string>;
  /** log P(character) as the only, the first and the second character of a given name. */
  only: ReadonlyMap<string, number>;
  first: ReadonlyMap<string, number>;
  second: ReadonlyMap<string, number>;
  /** log P(character) in a transliterated foreign name. */
  foreign: ReadonlyMap<string, number>;
  /** What names of some languages are put together from, and what may close them. */
  elements: ReadonlySet<string>;
  endings: ReadonlySet<string>;
  /** Characters that no given name holds. */
  never: ReadonlySet<string>;
  /** Characters that given names hold seldom and other words often. */
  seldom: ReadonlySet<string>;
  /** For a character that the list never showed at that place. */
  unseen: number;
}

/** In place of a tag: what no word ends at. */
export const NO_WORD = "";

/** Words as paths of UTF-16 codes through numbered nodes; what is known of a word is known of the node it ends at. */
export interface WordTrie {
  /** Nodes are numbered from 0 to below this. 0 is no node: no word begins so. */
  size: number;
  /** UTF-16 units of the longest word. */
  depth: number;
  /** By node; 0 where no word ends, else the place of its tag in `tagNames`. */
  tagOf: Uint8Array;
  tagNames: readonly string[];
  /** By node, where a word ends. */
  logpOf: Float64Array;
  /** The first place from `start` on at which a word may begin; nowhere before it one does. */
  seek(text: string, start: number): number;
  /**
   * The words that begin at `start`: `ends` is filled with the node of the word of n characters at n, 0 where there is
   * none. It needs room for one more than `depth`. Returns the length of the longest.
   */
  walk(text: string, start: number, ends: Int32Array): number;
  /** The node that the characters of `word` lead to, or 0. */
  find(word: string): number;
  get(word: string): LexiconEntry | undefined;
  has(word: string): boolean;
  /** The UTF-16 codes that stand beside each other in words; those of several words several times. */
  pairs(): Iterable<readonly [first: number, second: number]>;
}

export interface Lexicon {
  words: WordTrie;
  /** For a character that is no word. */
  unknown: number;
  names: NameModel;
}
