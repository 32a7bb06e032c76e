/** True where the words of `before + after` run across the seam: `困|境` is one word, `会议|随后` is two. */
import type { Segmenter } from "../schema/segmenter.ts";

/** Characters on each side that can bear on the words at the seam; no word of the dictionary is longer. */
const REACH = 6;
const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;

export function straddlesSeam(before: string, after: string, segmenter: Segmenter): boolean {
  const left = before.slice(-REACH);
  const right = after.slice(0, REACH);
  if (
    /[\p{L}\d]$/u.test(left) &&
    /^[\p{L}\d]/u.test(right) &&
    !(HAN_AT_END.test(left) && HAN_AT_START.test(right))
  ) {
    // A number or a foreign word cut in two (`20|25年`).
    return /\d$/u.test(left) === /^\d/u.test(right) && !HAN_AT_END.test(left) && !HAN_AT_START.test(right);
  }
  if (!HAN_AT_END.test(left) || !HAN_AT_START.test(right)) return false;
  let at = 0;
  for (const word of segmenter.cutKnown(left + right)) {
    const end = at + word.length;
    if (at < left.length && end > left.length) return true;
    if (end >= left.length) return false;
    at = end;
  }
  return false;
}
