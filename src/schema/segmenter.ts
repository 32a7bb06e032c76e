/** What the stages need of a word segmenter, so that none of them depends on a particular one. */
export interface TaggedWord {
  word: string;
  /** Part of speech in the ICTCLAS tag set: `nr` a person, `ns` a place, `nt` an organisation, `n…` other nouns. */
  tag: string;
}

export interface Segmenter {
  /** The words of `text`, in order; joined they give `text` again. */
  cut(text: string): string[];
  /** As `cut`, but only words of the dictionary: nothing is guessed to be one. */
  cutKnown(text: string): string[];
  tag(text: string): TaggedWord[];
}
