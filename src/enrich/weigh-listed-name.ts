/**
 * A word of the list → its log-probability as a personal name, if the list calls it one: where its neighbours say so it is
 * one, though its spelling does not show it (贝多芬, 普京).
 */
import { matchTags } from "./match-tags.ts";
import { NO_NAME } from "./weigh-words.ts";

const MIN_LENGTH = 2;
const MAX_LENGTH = 4;
/** What the dictionary's own frequency of a name counts less than the same word's. */
const LEAD = -2.4;
const isNameTag = matchTags(/^nr/u);

export function weighListedName(word: string, tag: string, logp: number): number {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && isNameTag(tag) ? logp + LEAD : NO_NAME;
}
