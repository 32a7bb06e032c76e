/** `(name, isPerson) → ASCII slug`, a function of the name alone: `孙艳 → sun-yan-` and six hex digits. */
import { createHash } from "node:crypto";
import { readPinyin } from "./read-pinyin.ts";

/** Tells apart names that read alike (孙艳, 孙妍); 24 bits are needed only among names of one reading. */
const HASH_DIGITS = 6;
/** A path segment may have 255 bytes; the longest names of committees would come near with every syllable. */
const MAX_SYLLABLES = 16;
/** A Latin run in a name is one part; this many characters of it are enough to read. */
const MAX_PART_LENGTH = 12;

/** As with readings, a name is asked for again whenever an archive is indexed anew. */
const known = { person: new Map<string, string>(), other: new Map<string, string>() };

export function slugOf(name: string, isPerson: boolean): string {
  const slugs = known[isPerson ? "person" : "other"];
  const slug = slugs.get(name) ?? makeSlug(name, isPerson);
  slugs.set(name, slug);
  return slug;
}

function makeSlug(name: string, isPerson: boolean): string {
  const hash = createHash("sha256").update(name.normalize("NFC"), "utf8").digest("hex").slice(0, HASH_DIGITS);
  const parts = readPinyin(name, isPerson)
    .slice(0, MAX_SYLLABLES)
    .map((part) => part.slice(0, MAX_PART_LENGTH));
  return [...parts, hash].join("-");
}
