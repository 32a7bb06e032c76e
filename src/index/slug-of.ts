/** `(name, its syllables in pinyin) → ASCII slug`, a function of the name alone: `孙艳 → sun-yan-` and six hex digits. */
import { hash } from "node:crypto";

/** Tells apart names that read alike (孙艳, 孙妍); 24 bits are needed only among names of one reading. */
const HASH_DIGITS = 6;
/** A path segment may have 255 bytes; the longest names of committees would come near with every syllable. */
const MAX_SYLLABLES = 16;
/** A Latin run in a name is one part; this many characters of it are enough to read. */
const MAX_PART_LENGTH = 12;

export function slugOf(name: string, syllables: readonly string[]): string {
  const digits = hash("sha256", name.normalize("NFC")).slice(0, HASH_DIGITS);
  const parts = syllables.slice(0, MAX_SYLLABLES).map((part) => part.slice(0, MAX_PART_LENGTH));
  return [...parts, digits].join("-");
}
