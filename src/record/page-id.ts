/** A file path → the id of its page: the ASCII file name as it is, any other or very long one by a digest of it. */
import { digestText } from "./digest-text.ts";

const ASCII_NAME = /^[a-z0-9][a-z0-9_-]*$/i;
const DIGITS = 12;
/** A folder's name may have 255 bytes; ids of articles and names of their files are longer than the id of their page. */
const LONGEST = 160;

export function pageIdOf(path: string): string {
  const name = (path.split(/[/\\]/u).at(-1) ?? path).replace(/\.(?:txt|md|markdown)$/iu, "");
  if (ASCII_NAME.test(name) && name.length <= LONGEST) return name;
  const readable = name
    .replace(/[^a-z0-9]+/giu, "-")
    .replace(/^-+|-+$/gu, "")
    .toLowerCase()
    .slice(0, LONGEST);
  return [readable, digestText(name, DIGITS)].filter((part) => part !== "").join("-");
}
