import { expect, test } from "vitest";
import { weighArticles } from "../../src/index/weigh-articles.ts";

const article = (length: number, titles: { kicker?: string; subhead?: string } = {}) => ({
  kicker: null,
  subhead: null,
  body: ["字".repeat(length)],
  ...titles,
});

test("the first article leads, whatever it is", () => {
  expect(weighArticles([article(10), article(400), article(400)])[0]).toBe("lead");
});

test.each([
  ["of the usual length", article(400), "plain"],
  ["with a kicker", article(400, { kicker: "引题" }), "major"],
  ["with a subhead", article(400, { subhead: "副题" }), "major"],
  ["far longer than usual", article(600), "major"],
  ["far shorter than usual", article(200), "brief"],
  ["short, with a kicker", article(200, { kicker: "引题" }), "plain"],
])("an article %s is weighed beside the others", (_, weighed, weight) => {
  expect(weighArticles([article(400), weighed, article(400), article(400)])[1]).toBe(weight);
});

test("an issue without text has a lead and plain articles, and an empty one nothing", () => {
  expect(weighArticles([article(0)])).toEqual(["lead"]);
  expect(weighArticles([])).toEqual([]);
});
