/** `articles oldest first → the names of each kind`, each with its articles, in pinyin order. */
import { type ArticleEntry, NameEntry, type NameKind } from "./archive.ts";
import { climb } from "./climb.ts";
import { compareCodepoints } from "./compare-codepoints.ts";
import { forEachKind } from "./for-each-kind.ts";
import { readPinyin } from "./read-pinyin.ts";
import { slugOf } from "./slug-of.ts";

/** A keyword that only one article has leads nowhere; it is shown as plain text. */
const FEWEST_ARTICLES: Record<NameKind, number> = {
  people: 1,
  figures: 1,
  organisations: 1,
  places: 1,
  subjects: 1,
  keywords: 2,
};

/** What is read like a person's name, surname first. */
const PERSONAL: ReadonlySet<NameKind> = new Set(["people", "figures"]);

export type BroaderOf = Partial<Record<NameKind, (name: string) => string | null>>;

/** The articles of a name, oldest first: all, and those that have the name itself. */
interface Gathered {
  articles: ArticleEntry[];
  own: ArticleEntry[];
}

/** Articles come one after the other, so that one that is there already is the last. */
function enter(articles: ArticleEntry[], article: ArticleEntry): void {
  if (articles.at(-1) !== article) articles.push(article);
}

function gather(
  articles: readonly ArticleEntry[],
  broaderOf: BroaderOf,
): Record<NameKind, Map<string, Gathered>> {
  const found = forEachKind(() => new Map<string, Gathered>());
  /** Name → the names above it; a province is climbed from ten thousand times. */
  const above = forEachKind(() => new Map<string, readonly string[]>());
  const at = (kind: NameKind, name: string): Gathered => {
    const known = found[kind].get(name);
    if (known) return known;
    const own: ArticleEntry[] = [];
    // Where nothing is above another, the two are one.
    const gathered = { articles: broaderOf[kind] ? [] : own, own };
    found[kind].set(name, gathered);
    return gathered;
  };
  for (const article of articles) {
    for (const { kind, name } of article.mentions) {
      const gathered = at(kind, name);
      enter(gathered.own, article);
      const broader = broaderOf[kind];
      if (!broader) continue;
      enter(gathered.articles, article);
      const names = above[kind].get(name) ?? climb(name, broader);
      above[kind].set(name, names);
      for (const other of names) enter(at(kind, other).articles, article);
    }
  }
  return found;
}

/**
 * Names are one only where they are equal after NFC: 孙艳 and 孙妍 stay two. An article of a place or subject is one
 * of those above it too, as `broaderOf` tells.
 */
export function collectNames(
  articles: readonly ArticleEntry[],
  broaderOf: BroaderOf,
): Record<NameKind, NameEntry[]> {
  const found = gather(articles, broaderOf);
  return forEachKind((kind) => {
    const isPerson = PERSONAL.has(kind);
    return [...found[kind]]
      .filter(([, gathered]) => gathered.articles.length >= FEWEST_ARTICLES[kind])
      .map(([name, gathered]) => ({ name, gathered, reading: readPinyin(name, isPerson).join(" ") }))
      .sort((a, b) => compareCodepoints(a.reading, b.reading) || compareCodepoints(a.name, b.name))
      .map(({ name, gathered, reading }) => {
        const initial = reading.charAt(0).toUpperCase();
        return new NameEntry(
          kind,
          name,
          `/${kind}/${slugOf(name, isPerson)}/`,
          /[A-Z]/.test(initial) ? initial : "#",
          gathered.articles,
          gathered.own,
        );
      });
  });
}
