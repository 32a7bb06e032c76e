import { describe, expect, test } from "vitest";
import type { DoubtId } from "../../src/diagnostics/select-doubts.ts";
import { placeDoubts } from "../../src/index/place-doubts.ts";
import { makePage } from "../support/make-page.ts";

const [article] = makePage({
  id: "a",
  articles: [
    {
      id: "a-1",
      headline: "标题",
      body: ["前半后半", "末段"],
      lines: {
        headline: [1],
        byline: [3],
        body: [[3, 5], [7]],
        bodyOffsets: [[0, 2], [0]],
      },
    },
  ],
}).articles;
if (!article) throw new Error("no article");

describe("a doubt", () => {
  test.each<[string, DoubtId, number, [entry: number, offset: number] | null]>([
    ["text lost behind a line stands where the next line begins", "lost-text", 3, [0, 2]],
    ["text lost behind the last line stands at the end", "lost-text", 7, [1, 2]],
    ["text lost behind the last line of an entry stands at its end", "lost-text", 5, [0, 4]],
    ["a boundary stands in front of its line", "doubtful-boundary", 7, [1, 0]],
    ["a stray character in a second line stands where that begins", "stray-character", 5, [0, 2]],
    ["a headline is around the text", "doubtful-headline", 1, null],
    ["a name of the byline is around the text, wherever it is set", "unknown-name-form", 3, null],
  ])("%s", (_, id, line, place) => {
    const { body, around } = placeDoubts(article, [{ id, line }]);
    expect(body.map(({ entry, offset }) => [entry, offset])).toEqual(place ? [place] : []);
    expect(around).toEqual(place ? [] : [{ id, line }]);
  });
});
