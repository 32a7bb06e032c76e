/**
 * Two title lines that follow each other → whether the first is broken off and goes on in the second: it only names
 * somebody or something (`白银有色冶炼公司`), and the next begins with what that does or how much of it there is, or is
 * about as long, as the halves of a title are set.
 */
import type { Segmenter } from "../schema/segmenter.ts";

/** No title that stands by itself is a row of so many nouns and no more. */
const MIN_NOUNS = 7;
/** Characters by which the halves of a title differ. */
const EVEN = 2;
const ONLY_HAN = /^\p{Script=Han}+$/u;
const UNMARKED = /^[\p{Script=Han}\d“”]+$/u;
const ATTRIBUTE = "的";
const isNoun = (word: string, tag: string) => /^(?:n|j|l|b|vn|x|eng)/u.test(tag) && word !== ATTRIBUTE;
const isVerb = (tag: string) => /^v[id]?$/u.test(tag);
const GOES_ON = /^(?:v|m$|d$|p$)/u;
/** Characters of the second line that tell how it begins. */
const HEAD = 6;

export function breaksTitle(first: string, second: string, segmenter: Segmenter): boolean {
  if (first.length < MIN_NOUNS || !ONLY_HAN.test(first) || !UNMARKED.test(second)) return false;
  const words = segmenter.tag(first);
  // 有色|冶炼|公司: a verb before a noun is what the body does.
  const isName = words.every(
    ({ word, tag }, at) => isNoun(word, tag) || (isVerb(tag) && /^n/u.test(words[at + 1]?.tag ?? "")),
  );
  if (!isName || !/^n/u.test(words.at(-1)?.tag ?? "")) return false;
  const isEven = Math.abs(first.length - second.length) <= EVEN;
  return isEven || GOES_ON.test(segmenter.tag(second.slice(0, HEAD))[0]?.tag ?? "");
}
