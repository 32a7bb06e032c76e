/**
 * The articles of a page as it was and as it is → pairs of those that are one: by id, by the address that is kept, and the
 * others by the printed lines that they share.
 */
import { ownLines } from "../record/own-lines.ts";
import { type PlacedArticle, printedLines } from "./compare-articles.ts";

export type Pair = [before: PlacedArticle | null, after: PlacedArticle | null];

/** Two articles of which neither has half of the other's lines are two. */
const MIN_SHARE = 1 / 2;

/** In the order of the page as it is; what is gone comes last. */
export function matchArticles(before: readonly PlacedArticle[], after: readonly PlacedArticle[]): Pair[] {
  const open = new Set(before);
  const partners = new Map<PlacedArticle, PlacedArticle>();
  const take = (find: (now: PlacedArticle) => PlacedArticle | undefined) => {
    for (const now of after) {
      const partner = partners.has(now) ? undefined : find(now);
      if (!partner) continue;
      partners.set(now, partner);
      open.delete(partner);
    }
  };
  take(({ record }) => [...open].find((was) => was.record.id === record.id));
  take(({ record }) =>
    [...open].find((was) => record.keptAddresses?.includes(`/articles/${was.record.id}/`)),
  );
  take((now) => {
    const shares = [...open].map((was) => [was, shareOf(was, now)] as const);
    return shares.filter(([, share]) => share >= MIN_SHARE).sort(([, a], [, b]) => b - a)[0]?.[0];
  });
  return [
    ...after.map((now): Pair => [partners.get(now) ?? null, now]),
    ...[...open].map((was): Pair => [was, null]),
  ];
}

/** Of the smaller of the two. */
function shareOf(was: PlacedArticle, now: PlacedArticle): number {
  const [old, own] = [linesOf(was), linesOf(now)];
  const shared = [...own].filter((line) => old.has(line)).length;
  return shared / Math.max(1, Math.min(old.size, own.size));
}

function linesOf({ record, page }: PlacedArticle): Set<string> {
  const lines = printedLines(page);
  return new Set(ownLines(record).flatMap((number) => lines.get(number) ?? []));
}
