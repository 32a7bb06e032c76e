/** The lines of a page and which of them → the digest by which a correction knows them again. */
import { digestText } from "../record/digest-text.ts";
import { foldPage } from "./fold-page.ts";

const DIGITS = 8;

/** Counted from 0, the last excluded. */
export function digestLines(lines: readonly string[], from: number, to: number): string {
  return digestText(foldPage(lines.slice(from, to).join("\n")).text, DIGITS);
}
