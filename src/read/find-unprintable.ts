/** A text → the first character in it that no page prints, such as `U+202E`; null where there is none. */

/**
 * Control characters, which feeds, databases and terminals choke on, and those that turn the direction of writing
 * around: what stands beside them on a page or in a terminal would be shown as something else (CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
export const UNPRINTED = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
/** YAML writes half a character by its number, and no encoding of a file can hold it. */
const HALF = /\p{Surrogate}/u;
const HEX = 16;

export function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(HEX).toUpperCase().padStart(4, "0")}`;
}

export function findUnprintable(text: string): string | null {
  const found = UNPRINTED.exec(text) ?? HALF.exec(text);
  return found && codeOf(found[0]);
}
