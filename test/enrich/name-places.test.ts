import { expect, it } from "vitest";
import { compilePlaceFinder } from "../../src/enrich/find-places.ts";
import { listPlaceParents } from "../../src/enrich/list-place-parents.ts";
import { namePlaces } from "../../src/enrich/name-places.ts";
import { compileBodyPlacer } from "../../src/enrich/place-bodies.ts";
import { loadLexicon } from "../../src/io/load-lexicon.ts";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import { makePage, type PartialArticle } from "../support/make-page.ts";

const vocabulary = loadVocabulary();
const parts = {
  find: compilePlaceFinder(vocabulary, loadLexicon(vocabulary.surnames, vocabulary.people)),
  common: new Set(vocabulary.places.common),
};
const placeBodies = compileBodyPlacer(parts);

function placesOf(article: Omit<PartialArticle, "id">) {
  const [record] = makePage({ id: "page", articles: [{ id: "article", ...article }] }).articles;
  if (!record) throw new Error("The page has no article.");
  return placeBodies(namePlaces(record, record, parts), record.organisations);
}

it("gives each place once, with its forms and lines in the headline and the body", () => {
  expect(
    placesOf({
      headline: "海淀职工歌咏比赛举办",
      body: ["海淀区总工会举办比赛，与平谷区联办。", "海淀的职工参加。"],
      lines: { headline: [3], body: [[5, 7], [9]], bodyOffsets: [[0, 11], [0]] },
    }),
  ).toEqual([
    { name: "海淀区", forms: ["海淀", "海淀区"], lines: [3, 5, 9] },
    { name: "平谷区", forms: ["平谷区"], lines: [7] },
  ]);
});

it("understands a short name in the headline by the full one in the body", () => {
  expect(
    placesOf({ headline: "大兴办电竞赛", body: ["大兴区的选手参加。"] }).map(({ forms }) => forms),
  ).toEqual([["大兴", "大兴区"]]);
  expect(placesOf({ headline: "大兴办电竞赛", body: ["选手参加。"] })).toEqual([]);
});

it("adds the places that full names of organisations tell, with the lines of the organisations", () => {
  expect(
    placesOf({
      body: ["市总工会与东湖街道总工会"],
      lines: { body: [[4]], bodyOffsets: [[0]] },
      organisations: [
        { name: "北京市总工会", forms: ["市总工会"], lines: [4] },
        { name: "朝阳区东湖街道总工会", forms: ["东湖街道总工会"], lines: [4] },
      ],
    }),
  ).toEqual([
    { name: "东湖街道", forms: ["东湖街道"], lines: [4] },
    { name: "北京市", forms: ["市"], lines: [4] },
    { name: "朝阳区", forms: [], lines: [4] },
  ]);
});

it("leaves out what every page names and what is part of a person's name", () => {
  expect(
    placesOf({
      body: ["中国的濮阳静和记者何大连说"],
      people: [{ name: "濮阳静" }],
      reporters: ["何大连"],
    }),
  ).toEqual([]);
});

it("lets every place be followed up to the country or continent it lies in", () => {
  const parents = listPlaceParents(vocabulary.places);
  const way = ["东湖街道"];
  for (let next = parents.get("东湖街道"); next !== undefined; next = parents.get(next)) way.push(next);
  expect(way).toEqual(["东湖街道", "朝阳区", "北京市", "中国"]);
  expect(parents.has("中国")).toBe(false);
});
