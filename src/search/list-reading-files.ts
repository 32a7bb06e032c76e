/** `names that can be read → files of their readings in Latin letters`, once by the whole reading, once by its initials. */
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { groupBy } from "../index/group-by.ts";
import type { ReadName } from "./find-readings.ts";
import { readingsName } from "./index-layout.ts";

/** Names of a file, which has some 20 KB then. */
const NAMES_PER_FILE = 1500;

export interface ReadingFiles {
  /** Where each file begins, in its order; for the manifest. */
  firsts: [whole: string[], initials: string[]];
  files: [name: string, content: string][];
}

interface Row {
  key: string;
  name: ReadName;
}

function listRows(names: readonly ReadName[], keyOf: (syllables: readonly string[]) => string): Row[] {
  return names.map((name) => {
    const [, , slug] = name;
    // What tells apart names that read alike comes last.
    return { key: keyOf(slug.split("-").slice(0, -1)), name };
  });
}

/** The commonest of those that read alike first. Keys are ASCII and sorted by themselves: there are tens of thousands. */
function sortRows(rows: readonly Row[]): Row[] {
  const byKey = groupBy(rows, ({ key }) => key);
  const byUse = ({ name: [, , slug, articles] }: Row, { name: [, , otherSlug, others] }: Row) =>
    others - articles || compareCodepoints(slug, otherSlug);
  return [...byKey.keys()].sort().flatMap((key) => (byKey.get(key) ?? []).sort(byUse));
}

export function listReadingFiles(names: readonly ReadName[]): ReadingFiles {
  const whole = listRows(names, (syllables) => syllables.join(""));
  const initials = listRows(names, (syllables) => syllables.map((syllable) => syllable.charAt(0)).join(""));
  const files: ReadingFiles["files"] = [];
  const firsts = [whole, initials].map(sortRows).map((rows) => {
    const keys: string[] = [];
    for (let start = 0; start < rows.length; start += NAMES_PER_FILE) {
      const own = rows.slice(start, start + NAMES_PER_FILE);
      keys.push(own[0]?.key ?? "");
      files.push([readingsName(files.length), JSON.stringify(own.map(({ name }) => name))]);
    }
    return keys;
  });
  return { firsts: [firsts[0] ?? [], firsts[1] ?? []], files };
}
