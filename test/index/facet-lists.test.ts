/** That facets stay is said where articles and facets came, and of nothing else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type FacetLists, keepsFacets } from "../../src/index/facet-lists.ts";
import { flattenLists } from "../../src/index/flatten-lists.ts";

/** Facets in their order, each with the articles that have it. */
type Having = [permalink: string, articles: number[]][];

const toLists = (having: Having): FacetLists => ({
  permalinks: having.map(([permalink]) => permalink),
  lists: flattenLists(
    having.map(([, articles]) => articles),
    (article) => article,
  ),
});

const ARTICLES = 6;
const articles = fc.subarray([...Array(ARTICLES).keys()], { minLength: 1 });
const before = fc
  .uniqueArray(articles, { maxLength: 6, selector: (list) => list.join() })
  .map((lists): Having => lists.map((list, index) => [`/facet-${index}/`, list]));
/** How many articles came before each that was there. */
const gaps = fc.array(fc.nat({ max: 2 }), { minLength: ARTICLES, maxLength: ARTICLES });

/** The number that each article has now. */
function renumber(own: readonly number[]): number[] {
  let next = 0;
  return own.map((gap) => {
    next += gap + 1;
    return next - 1;
  });
}

/** As they are now that articles came: of each facet some have it, and some facets are new. */
function grow(had: Having, kept: readonly number[], pick: (number: number) => boolean): Having {
  const last = kept.at(-1) ?? 0;
  const came = [...Array(last + 2).keys()].filter((number) => !kept.includes(number));
  return had.flatMap(([permalink, list], index): Having => {
    const own = [
      ...list.map((article) => kept[article] ?? 0),
      ...came.filter((number) => pick(number + index)),
    ];
    const grown: Having[number] = [permalink, own.sort((a, b) => a - b)];
    return pick(index) ? [[`/new-${index}/`, came], grown] : [grown];
  });
}

const grown = fc.record({ had: before, own: gaps, seed: fc.nat({ max: 7 }) }).map(({ had, own, seed }) => {
  const kept = renumber(own);
  return { had, kept, have: grow(had, kept, (number) => ((number * 5 + seed) & 2) === 0) };
});

test("where articles and facets came all that was there stays", () => {
  fc.assert(
    fc.property(grown, ({ had, kept, have }) => {
      expect(keepsFacets(toLists(had), toLists(have), kept)).toBe(true);
    }),
  );
});

/** What an article has now, in order. */
const facetsOf = (having: Having, article: number) =>
  having.flatMap(([permalink, list]) => (list.includes(article) ? permalink : []));

type Change = (now: Having, place: number, article: number) => void;

function toggle(list: number[], article: number): void {
  if (list.includes(article)) list.splice(list.indexOf(article), 1);
  else list.push(article);
  list.sort((a, b) => a - b);
}

const changes: Record<string, Change> = {
  "an article more or less": (now, place, article) => toggle(now[place]?.[1] ?? [], article),
  "a facet that is gone": (now, place) => now.splice(place, 1),
  "facets in another order": (now, place) => now.push(...now.splice(place, 1)),
  "an old article in a new facet": (now, place, article) => now.push([`/newest-${place}/`, [article]]),
};

/** Two of them may make up for each other in number. */
const asked = fc.array(
  fc.record({ what: fc.constantFrom(...Object.keys(changes)), facet: fc.nat(), article: fc.nat() }),
  {
    minLength: 1,
    maxLength: 2,
  },
);

test("where an article has another facet, or others, it is said", () => {
  let changed = 0;
  fc.assert(
    fc.property(grown, asked, ({ had, kept, have }, all) => {
      const now: Having = have.map(([permalink, list]) => [permalink, [...list]]);
      for (const { what, facet, article } of all)
        changes[what]?.(now, facet % Math.max(1, now.length), kept[article % ARTICLES] ?? 0);
      const stays = kept.every(
        (number, index) => facetsOf(had, index).join() === facetsOf(now, number).join(),
      );
      if (stays) return;
      changed += 1;
      expect(keepsFacets(toLists(had), toLists(now), kept)).toBe(false);
    }),
    { numRuns: 2000 },
  );
  expect(changed).toBeGreaterThan(1000);
});
