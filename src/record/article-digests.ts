/** `article → a digest of its text`, by which the same text is known on another page; null where it is too short. */
import type { ArticleRecord } from "../schema/record.ts";
import { digestText } from "./digest-text.ts";
import { Note } from "./note.ts";

/** Shorter texts (a slogan, a caption) are alike by chance. */
const MIN_TEXT = 40;
const DIGITS = 32;

export const articleDigests = new Note(({ body }: ArticleRecord): string | null => {
  const text = body.join("");
  return text.length < MIN_TEXT ? null : digestText(text, DIGITS);
});
