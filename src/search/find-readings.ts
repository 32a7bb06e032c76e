/** `(what was typed, index) → names that read so`: Latin letters that begin a name's pinyin or its initials. */
import type { IndexReader } from "./index-reader.ts";

/** What is looked for by its reading; the number of a kind is its place here. */
export const readNameKinds = ["people", "figures", "organisations"] as const;

/** Slugs are made of the syllables, and end in what tells apart names that read alike. */
export type ReadName = [kind: number, name: string, slug: string, articles: number];

const LATIN = /^[a-züA-ZÜ' ]{2,}$/u;
/** Files that are read of each order; one letter more leads to fewer. */
const MOST_FILES = 2;

/** The letters of a reading, or null where something else was typed. */
export function lettersOf(typed: string): string | null {
  const text = typed.trim().normalize("NFC");
  return LATIN.test(text) ? text.toLowerCase().replaceAll("ü", "v").replace(/[' ]/gu, "") : null;
}

/** Numbers of the files, in which names that begin with `letters` can stand. */
function filesFor(letters: string, firsts: readonly string[]): number[] {
  const after = firsts.findIndex((first) => first >= letters);
  // The one before may end in such names.
  const start = Math.max(0, (after < 0 ? firsts.length : after) - 1);
  return firsts
    .map((first, file) => ({ first, file }))
    .filter(({ first, file }) => file >= start && (first <= letters || first.startsWith(letters)))
    .map(({ file }) => file)
    .slice(0, MOST_FILES);
}

/** The commonest first. */
export async function findReadings(typed: string, index: IndexReader, limit: number): Promise<ReadName[]> {
  const letters = lettersOf(typed);
  if (letters === null) return [];
  const [whole, initials] = index.manifest.readings;
  const read = async (files: readonly number[], keyOf: (syllables: string[]) => string) => {
    const rows = await Promise.all(files.map((file) => index.readReadings(file)));
    return rows.flat().filter(([, , slug]) => keyOf(slug.split("-").slice(0, -1)).startsWith(letters));
  };
  const [byWhole, byInitials] = await Promise.all([
    read(filesFor(letters, whole), (syllables) => syllables.join("")),
    read(
      filesFor(letters, initials).map((file) => whole.length + file),
      (syllables) => syllables.map((syllable) => syllable.charAt(0)).join(""),
    ),
  ]);
  const found = new Map([...byWhole, ...byInitials].map((name) => [`${name[0]} ${name[1]}`, name]));
  return [...found.values()].sort((a, b) => b[3] - a[3]).slice(0, limit);
}
