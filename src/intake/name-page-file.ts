/** What is known of an issue, and the text of its page → an ASCII file name: `2025-12-09-laodongwubao-02-3f2a9c1b04d7`. */
import { readPinyin } from "../index/read-pinyin.ts";
import { digestText } from "../record/digest-text.ts";
import type { Issue } from "../schema/issue.ts";

/** Tells pages of one edition apart, also the same in many archives. */
const DIGITS = 12;
/** Room for a long name of a newspaper, far below the 255 bytes that a file name may have. */
const MAX_PART = 40;

function spell(name: string): string {
  return readPinyin(name, false).join("").slice(0, MAX_PART);
}

/** Files sort by date, newspaper and edition; parts that are not known are left out. */
export function namePageFile({ date, newspaper, edition }: Issue, text: string): string {
  const parts = [date ?? "", spell(newspaper ?? ""), spell(edition ?? ""), digestText(text, DIGITS)];
  return parts.filter((part) => part !== "").join("-");
}
