/** `(kind, articles oldest first) → the names of that kind`, each with its articles, in pinyin order. */
import { type ArticleEntry, NameEntry, type NameKind } from "./archive.ts";
import { climb } from "./climb.ts";
import { compareCodepoints } from "./compare-codepoints.ts";
import { Lazy } from "./lazy.ts";
import type { Mention } from "./list-mentions.ts";
import { readPinyin } from "./read-pinyin.ts";
import { slugOf } from "./slug-of.ts";
import { tally } from "./tally.ts";

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

class Gathered {
  readonly articles = new Set<ArticleEntry>();
  readonly mentions = new Map<ArticleEntry, Mention[]>();
}

function gather(
  kind: NameKind,
  articles: readonly ArticleEntry[],
  broaderOf: (name: string) => string | null,
): Map<string, Gathered> {
  const found = new Map<string, Gathered>();
  const enter = (name: string, article: ArticleEntry): Gathered => {
    let gathered = found.get(name);
    if (!gathered) {
      gathered = new Gathered();
      found.set(name, gathered);
    }
    gathered.articles.add(article);
    return gathered;
  };
  for (const article of articles) {
    for (const mention of article.mentions) {
      if (mention.kind !== kind) continue;
      const { mentions } = enter(mention.name, article);
      const known = mentions.get(article);
      if (known) known.push(mention);
      else mentions.set(article, [mention]);
      for (const name of climb(mention.name, broaderOf)) enter(name, article);
    }
  }
  return found;
}

/** Forms, or titles, each counted once for an article. */
function tallyOver(
  mentions: ReadonlyMap<unknown, readonly Mention[]>,
  read: (mention: Mention) => readonly string[],
) {
  return tally([...mentions.values()].flatMap((list) => [...new Set(list.flatMap(read))]));
}

/**
 * Names are one only where they are equal after NFC: 孙艳 and 孙妍 stay two. An article of a place or subject is one
 * of those above it too, as `broaderOf` tells.
 */
export function collectNames(
  kind: NameKind,
  articles: readonly ArticleEntry[],
  broaderOf: (name: string) => string | null = () => null,
): NameEntry[] {
  const isPerson = PERSONAL.has(kind);
  return [...gather(kind, articles, broaderOf)]
    .filter(([, gathered]) => gathered.articles.size >= FEWEST_ARTICLES[kind])
    .map(([name, gathered]) => ({ name, gathered, reading: readPinyin(name, isPerson).join(" ") }))
    .sort((a, b) => compareCodepoints(a.reading, b.reading) || compareCodepoints(a.name, b.name))
    .map(({ name, gathered, reading }) => {
      const initial = reading.charAt(0).toUpperCase();
      return new NameEntry(
        kind,
        name,
        `/${kind}/${slugOf(name, isPerson)}/`,
        /[A-Z]/.test(initial) ? initial : "#",
        [...gathered.articles],
        gathered.mentions,
        new Lazy(() => (kind === "subjects" ? [] : tallyOver(gathered.mentions, ({ forms }) => forms))),
        new Lazy(() => tallyOver(gathered.mentions, ({ title }) => (title === null ? [] : [title]))),
      );
    });
}
