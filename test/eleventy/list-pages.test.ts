/** A list that grows leaves its older pages as they are: they say what they list, not how long the list is. */
import "tsx/esm";
import { expect, test } from "vitest";
import { keyPages } from "../../src/eleventy/key-pages.ts";
import { listPaged } from "../../src/eleventy/list-paged.ts";
import { Site } from "../../src/eleventy/site.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { EntryDigests } from "../../src/index/entry-digests.ts";
import { bundleAssets } from "../../src/io/bundle-assets.ts";
import { loadTemplates } from "../../src/io/load-templates.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";

const site = new Site({ assets: await bundleAssets() });
const templates = await loadTemplates("templates");

/** An issue on each of the first days from 2024 on, with one article. */
const issues = Array.from({ length: 210 }, (_, index) => {
  const date = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, "2024-01-01".length);
  return makeNumberedPage(date, [{ headline: date, reporters: ["孙艳"], subjects: ["走访慰问"] }], { date });
});

/** Path → key, and how the page is made, of all pages of lists. */
function describeLists(count: number) {
  const pages = issues.slice(0, count);
  const globals = { archive: buildArchive(pages), site };
  const digests = new EntryDigests(new Map(pages.map(({ id }) => [id, id])));
  const lists = templates.filter(({ path }) => /\/(?:person|subject|date|issues)\./.test(path));
  return new Map(
    lists.flatMap((named) => {
      const entries = listPaged(named, globals);
      return Array.from(
        keyPages(named, globals, digests),
        ([path, key], place) =>
          [
            path,
            { key, render: () => String(named.template.render({ ...globals, entry: entries[place] })) },
          ] as const,
      );
    }),
  );
}

const former = describeLists(205);
const grown = describeLists(206);

test("an article more changes the page that a reader enters a list by, and no numbered one", () => {
  const changed = [...grown].filter(([path, { key }]) => former.has(path) && former.get(path)?.key !== key);
  expect(changed.map(([path]) => path.replace(/-[0-9a-f]{6}/, "")).sort()).toEqual([
    "dates/2024/07/index.html",
    "dates/2024/index.html",
    "issues/index.html",
    "people/sun-yan/index.html",
    "subjects/zou-fang-wei-wen/index.html",
  ]);
  const kept = [...grown.keys()].filter((path) => /\/page\/\d+\//.test(path) && former.has(path));
  expect(kept).toHaveLength(4 * 4);
  for (const path of kept) expect(grown.get(path)?.render(), path).toBe(former.get(path)?.render());
});

test("a numbered page says of what time it is, the first one how long the list is", () => {
  const textOf = (ending: RegExp) => {
    const [, page] = [...grown].find(([path]) => ending.test(path)) ?? [];
    return page?.render().replace(/<[^>]+>/g, "") ?? "";
  };
  expect(textOf(/^people\/[^/]+\/index/)).toContain("206 篇");
  expect(textOf(/^people\/[^/]+\/page\/2\/index/)).toContain("第 2 页 · 2024年2月至4月");
  expect(textOf(/^people\/[^/]+\/page\/2\/index/)).not.toContain("206");
  expect(textOf(/^issues\/page\/1\/index/)).toContain("第 1 页 · 2024年1月至2月");
});
