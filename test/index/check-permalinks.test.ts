import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { checkPermalinks } from "../../src/index/check-permalinks.ts";
import { makePage } from "../support/make-page.ts";
import { readSitePages } from "../support/read-site-pages.ts";

test("finds nothing in an archive without collisions", () => {
  expect(checkPermalinks(buildArchive(readSitePages()))).toEqual([]);
});

test("finds issues and articles that would overwrite each other, by case alone too", () => {
  const archive = buildArchive([
    makePage({ id: "page", articles: [{ id: "A-1" }] }),
    makePage({ id: "page", articles: [{ id: "a-1" }] }),
    makePage({ id: "other" }),
  ]);
  expect(checkPermalinks(archive)).toEqual([
    { permalink: "/articles/a-1/", owners: ["A-1", "a-1"] },
    { permalink: "/issues/page/", owners: ["page", "page"] },
  ]);
});
