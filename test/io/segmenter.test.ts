/** Words that a segmenter was given stay whole, whoever asks for another one meanwhile. */
import { expect, test } from "vitest";
import { loadSegmenter } from "../../src/io/segmenter.ts";

test("a segmenter keeps its words when others are made", () => {
  const first = loadSegmenter(["碧云天黄叶地"]);
  expect(first.cut("看碧云天黄叶地去")).toContain("碧云天黄叶地");
  const second = loadSegmenter(["秋色连波寒烟翠"]);
  expect(second.cut("看秋色连波寒烟翠去")).toContain("秋色连波寒烟翠");
  for (const segmenter of [first, second, loadSegmenter()])
    expect(segmenter.cut("看碧云天黄叶地去")).toContain("碧云天黄叶地");
});
