import { expect, test } from "vitest";
import { generatePages } from "../../scripts/corpus/generate-pages.ts";
import { findTwinPage } from "../../src/intake/find-twin-page.ts";

const LINES = Array.from(
  { length: 20 },
  (_, index) =>
    `第${index + 1}行写的是${String.fromCodePoint(0x4e00 + index * 40, 0x5000 + index * 70, 0x6000 + index)}的事。`,
);
const PAGE = LINES.join("\n");
const OTHER = { path: "other.txt", text: "与此毫无相干的一个版面，说的是别处的天气和收成。" };

test.each([
  ["the same text", PAGE, 1, 1, 1],
  ["cut into lines otherwise", PAGE.replaceAll("\n", ""), 1, 1, 1],
  ["with another head", `标题\n\n${PAGE}`, 1, 1, 3],
  ["with a wrong character", PAGE.replace("第10行", "第１O行"), 0.9, 1, 1],
  ["a part of what is there", `${LINES.slice(10).join("\n")}\n${PAGE}`, 1, 1, 11],
])("%s is a twin", (_name, twin, share, line, twinLine) => {
  const found = findTwinPage(PAGE, [OTHER, { path: "twin.txt", text: twin }]);
  expect(found).toMatchObject({ path: "twin.txt", line });
  expect(found?.share).toBeGreaterThanOrEqual(share);
  expect([twinLine, 1]).toContain(found?.twinLine);
});

test("one that shares a slogan or an article is none, nor is what it only holds a part of", () => {
  const half = LINES.slice(0, 10).join("\n");
  expect(findTwinPage(PAGE, [OTHER, { path: "half.txt", text: half }])).toBeNull();
  expect(findTwinPage(PAGE, [])).toBeNull();
});

test("of several, the one that holds most", () => {
  const nearly = { path: "nearly.txt", text: LINES.slice(0, 18).join("\n") };
  expect(findTwinPage(PAGE, [nearly, { path: "all.txt", text: PAGE }, nearly])?.path).toBe("all.txt");
});

test("generated pages, which are put together from the same phrases, are no twins of each other", () => {
  const pages = [...generatePages({ articles: 60, seed: 3 })].map(({ name, text }) => ({ path: name, text }));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages)
    expect(
      findTwinPage(
        page.text,
        pages.filter((other) => other !== page),
      ),
    ).toBeNull();
});
