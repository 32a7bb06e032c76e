import fc from "fast-check";
import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { invertLists } from "../../src/index/invert-lists.ts";
import { makePage } from "../support/make-page.ts";

const COUNT = 6;
const { articles } = buildArchive([
  makePage({ id: "p", articles: Array.from({ length: COUNT }, (_, index) => ({ id: `p-${index + 1}` })) }),
]);

test("each article is told the lists that have it, in their order; one in none is told none", () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(COUNT - 1)));
  fc.assert(
    fc.property(lists, (places) => {
      const given = places.map((list) => list.flatMap((place) => articles[place] ?? []));
      const listsOf = invertLists(given);
      for (const article of articles)
        expect([...listsOf(article)]).toEqual(
          given.flatMap((list, number) => (list.includes(article) ? number : [])),
        );
    }),
  );
});
