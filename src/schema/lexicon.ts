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
  /** Characters that no given name holds. */
  never: ReadonlySet<string>;
  /** For a character that the list never showed at that place. */
  unseen: number;
}

export interface Lexicon {
  words: ReadonlyMap<string, LexiconEntry>;
  /** The length of the longest word that begins with these two characters, in UTF-16 units. */
  longest: ReadonlyMap<string, number>;
  /** For a character that is no word. */
  unknown: number;
  names: NameModel;
}
