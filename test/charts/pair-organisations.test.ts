import { expect, test } from "vitest";
import { articlesOfPair, pairOrganisations } from "../../src/charts/pair-organisations.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";

/** Each article names the bodies of one string, a character each. */
function pair(articles: readonly string[]) {
  const page = makeNumberedPage(
    "page",
    articles.map((bodies) => ({ organisations: [...bodies].map((name) => ({ name })) })),
  );
  return pairOrganisations(buildArchive([page]).names.organisations);
}

const readPairs = ({ pairs }: ReturnType<typeof pair>) =>
  pairs.map(({ first, second, count }) => `${[first.name, second.name].sort().join("")} ${count}`);

test.each<[string, string[], string[]]>([
  ["nobody together", ["甲", "乙"], []],
  ["the commonest first", ["甲乙", "丙丁", "丙丁"], ["丁丙 2", "乙甲 1"]],
  ["among equals those of larger bodies", ["甲乙", "丙丁", "丙"], ["丁丙 1", "乙甲 1"]],
])("%s", (_, articles, pairs) => {
  expect(readPairs(pair(articles))).toEqual(pairs);
});

test("three together are three pairs", () => {
  expect(new Set(readPairs(pair(["甲乙丙"])))).toEqual(new Set(["丙甲 1", "丙乙 1", "乙甲 1"]));
});

test("bodies that act together stand together", () => {
  const { bodies } = pair(["甲乙", "甲乙", "丙丁", "丙丁", "甲戊"]);
  const names = bodies.map(({ name }) => name).join("");
  expect(names).toMatch(/^(?:[甲乙戊]{3}[丙丁]{2}|[丙丁]{2}[甲乙戊]{3})$/);
});

test("every shown body has a pair, and the pairs without room are counted", () => {
  const crowd = "子丑寅卯辰巳午未申酉戌亥天地玄黄";
  const { bodies, pairs, morePairs } = pair([crowd]);
  expect(pairs.length + morePairs).toBe((crowd.length * (crowd.length - 1)) / 2);
  expect(morePairs).toBeGreaterThan(0);
  const paired = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  expect(new Set(bodies)).toEqual(paired);
});

test("the articles of a pair are those that name both", () => {
  const [first] = pair(["甲乙", "甲", "乙", "甲乙"]).pairs;
  expect(first && articlesOfPair(first).map(({ record }) => record.id)).toEqual(["page-0", "page-3"]);
});
