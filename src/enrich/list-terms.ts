/** The subject vocabulary → the terms that a word segmenter should keep whole, in the order of the vocabulary. */
import type { Subject } from "../schema/subjects.ts";

/** A shorter term (建会, 送法) would tear up other words; the segmenter knows the usual ones anyway. */
const MIN_LENGTH = 3;
/** A longer one is a phrase. */
const MAX_LENGTH = 8;
const HAN = /^\p{Script=Han}+$/u;

export function listTerms(subjects: readonly Subject[]): string[] {
  const terms = subjects.flatMap(({ label, also, group, evidence }) =>
    group ? [] : [label, ...also, ...evidence.strong],
  );
  return [...new Set(terms)].filter(
    (term) => term.length >= MIN_LENGTH && term.length <= MAX_LENGTH && HAN.test(term),
  );
}
