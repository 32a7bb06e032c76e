/** `articles oldest first → the names of each kind`, each with its articles, in pinyin order. */
import type { NameKind } from "../record/name-kinds.ts";
import { type ArticleEntry, NameEntry } from "./archive.ts";
import { climb } from "./climb.ts";
import { compareCodepoints } from "./compare-codepoints.ts";
import { forEachKind } from "./for-each-kind.ts";
import { namePlaces } from "./name-places.ts";

/** A keyword that only one article has leads nowhere; it is shown as plain text. */
const FEWEST_ARTICLES: Record<NameKind, number> = {
  people: 1,
  figures: 1,
  organisations: 1,
  places: 1,
  subjects: 1,
  keywords: 2,
};

export type BroaderOf = Partial<Record<NameKind, (name: string) => string | null>>;

/** The articles of a name, oldest first. */
interface Gathered {
  /** Of a kind in which nothing is above another, the same as its own. */
  articles: ArticleEntry[];
  /** Those that have the name itself. */
  own: ArticleEntry[];
}

/** Articles come one after the other, so that one that is there already is the last. */
function enter(articles: ArticleEntry[], article: ArticleEntry): void {
  if (articles.at(-1) !== article) articles.push(article);
}

function gather(articles: readonly ArticleEntry[], broaderOf: BroaderOf): Record<NameKind, NamesOfKind> {
  const found = forEachKind((kind) => new NamesOfKind(broaderOf[kind]));
  for (const article of articles) {
    for (const { kind, name } of article.mentions) found[kind].enter(name, article);
  }
  return found;
}

/** Arrays that grew have room to grow on, which most names would never fill. */
function trim({
  articles,
  own,
}: Gathered): [articles: readonly ArticleEntry[], own: readonly ArticleEntry[]] {
  const trimmed = own.slice();
  return [articles === own ? trimmed : articles.slice(), trimmed];
}

class NamesOfKind {
  readonly all = new Map<string, Gathered>();
  readonly #broaderOf: ((name: string) => string | null) | undefined;
  /** Name → the names above it; a province is climbed to ten thousand times. */
  readonly #above = new Map<string, readonly Gathered[]>();

  constructor(broaderOf: ((name: string) => string | null) | undefined) {
    this.#broaderOf = broaderOf;
  }

  enter(name: string, article: ArticleEntry): void {
    const gathered = this.#at(name);
    enter(gathered.own, article);
    if (!this.#broaderOf) return;
    enter(gathered.articles, article);
    for (const above of this.#climb(name, this.#broaderOf)) enter(above.articles, article);
  }

  #at(name: string): Gathered {
    const known = this.all.get(name);
    if (known) return known;
    const own: ArticleEntry[] = [];
    const gathered = { articles: this.#broaderOf ? [] : own, own };
    this.all.set(name, gathered);
    return gathered;
  }

  #climb(name: string, broaderOf: (name: string) => string | null): readonly Gathered[] {
    const known = this.#above.get(name);
    if (known) return known;
    const above = climb(name, broaderOf).map((broader) => this.#at(broader));
    this.#above.set(name, above);
    return above;
  }
}

/** Readings are ASCII, whose order by code unit is that by code point. */
const compareReadings = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Names are one only where they are equal after NFC: 孙艳 and 孙妍 stay two. An article of a place or subject is one
 * of those above it too, as `broaderOf` tells.
 */
export function collectNames(
  articles: readonly ArticleEntry[],
  broaderOf: BroaderOf,
): Record<NameKind, NameEntry[]> {
  const found = gather(articles, broaderOf);
  return forEachKind((kind) =>
    [...found[kind].all]
      .filter(([, gathered]) => gathered.articles.length >= FEWEST_ARTICLES[kind])
      .map(([name, gathered]) => ({ name, gathered, ...namePlaces.of(kind, name) }))
      .sort((a, b) => compareReadings(a.reading, b.reading) || compareCodepoints(a.name, b.name))
      .map(
        ({ name, gathered, permalink, reading }) =>
          new NameEntry(kind, name, permalink, reading, ...trim(gathered)),
      ),
  );
}
