/**
 * `articles oldest first → name → what is printed of it`, with the number of articles that have each; the commonest
 * first. All names are counted in one go: to look for each in its articles would read every mention as often as the
 * article has names.
 */
import type { Mention } from "../record/list-mentions.ts";
import type { NameKind } from "../record/name-kinds.ts";
import type { ArticleEntry, NameEntry } from "./archive.ts";
import { Count } from "./count.ts";
import { Lazy } from "./lazy.ts";

/**
 * How many articles have the name itself; what the only article has; or how many have each. There are hundreds of
 * thousands, and nearly all are one of the first two.
 */
type Counted = number | string | Map<string, number>;

const NONE: readonly never[] = [];

function toMap(counted: Counted, name: string): Map<string, number> {
  if (typeof counted === "string") return new Map([[counted, 1]]);
  if (typeof counted === "number") return new Map(counted > 0 ? [[name, counted]] : []);
  return counted;
}

function add(known: Counted, name: string, printed: readonly string[]): Counted {
  const [only] = printed;
  if (typeof known === "number" && only !== undefined && printed.length === 1) {
    if (only === name) return known + 1;
    if (known === 0) return only;
  }
  const counts = toMap(known, name);
  for (const item of printed) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

export interface CountOptions {
  /** Those of which an article has a name only once. */
  kinds: readonly NameKind[];
  /** What is printed in one place, each once. */
  read: (mention: Mention) => readonly string[];
}

export function countMentions(
  articles: readonly ArticleEntry[],
  { kinds, read }: CountOptions,
): (entry: NameEntry) => readonly Count<string>[] {
  const all = new Lazy(() => {
    const counted = new Map(kinds.map((kind) => [kind, new Map<string, Counted>()]));
    for (const { mentions } of articles)
      for (const mention of mentions) {
        const names = counted.get(mention.kind);
        const printed = names ? read(mention) : NONE;
        if (names && printed.length > 0)
          names.set(mention.name, add(names.get(mention.name) ?? 0, mention.name, printed));
      }
    return counted;
  });
  return ({ kind, name }) => {
    const counts = toMap(all.value.get(kind)?.get(name) ?? 0, name);
    return Array.from(counts, ([item, count]) => new Count(item, count)).sort((a, b) => b.count - a.count);
  };
}
