/** `(kind, articles oldest first) → the names of that kind`, each with its articles, in pinyin order. */
import type { ArticleRecord } from "../schema/record.ts";
import { type ArticleEntry, NameEntry, type NameKind, type StaffRole } from "./archive.ts";
import { compareCodepoints } from "./compare-codepoints.ts";
import { readPinyin } from "./read-pinyin.ts";
import { slugOf } from "./slug-of.ts";

/** A keyword that only one article has leads nowhere; it is shown as plain text. */
const FEWEST_ARTICLES: Record<NameKind, number> = { people: 1, organisations: 1, subjects: 1, keywords: 2 };

const readNames: Record<NameKind, (record: ArticleRecord) => readonly (readonly [string, StaffRole?])[]> = {
  people: (record) => [
    ...record.reporters.map((name) => [name, "reporter"] as const),
    ...record.correspondents.map((name) => [name, "correspondent"] as const),
    ...record.photographers.map((name) => [name, "photographer"] as const),
  ],
  organisations: (record) =>
    [record.organisation, ...record.organisations].flatMap((found) => (found ? [[found.name] as const] : [])),
  subjects: (record) => record.subjects.map((name) => [name] as const),
  keywords: (record) => record.keywords.map((name) => [name] as const),
};

/** Names are one only where they are equal after NFC: 孙艳 and 孙妍 stay two. */
export function collectNames(kind: NameKind, articles: readonly ArticleEntry[]): NameEntry[] {
  const found = new Map<string, { articles: Set<ArticleEntry>; roles: Map<StaffRole, Set<ArticleEntry>> }>();
  for (const article of articles) {
    for (const [printed, role] of readNames[kind](article.record)) {
      const name = printed.normalize("NFC");
      const entry = found.get(name) ?? { articles: new Set(), roles: new Map() };
      found.set(name, entry);
      entry.articles.add(article);
      if (role) entry.roles.set(role, (entry.roles.get(role) ?? new Set()).add(article));
    }
  }
  const isPerson = kind === "people";
  return [...found]
    .filter(([, entry]) => entry.articles.size >= FEWEST_ARTICLES[kind])
    .map(([name, entry]) => ({ name, entry, reading: readPinyin(name, isPerson).join(" ") }))
    .sort((a, b) => compareCodepoints(a.reading, b.reading) || compareCodepoints(a.name, b.name))
    .map(({ name, entry, reading }) => {
      const initial = reading.charAt(0).toUpperCase();
      return new NameEntry(
        kind,
        name,
        `/${kind}/${slugOf(name, isPerson)}/`,
        /[A-Z]/.test(initial) ? initial : "#",
        [...entry.articles],
        entry.roles,
      );
    });
}
