import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { checkPermalinks } from "../../src/index/check-permalinks.ts";
import { PAGE_LENGTH } from "../../src/index/split-chronicle.ts";
import { makePage } from "../support/make-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

test("finds nothing in an archive without collisions", () => {
  expect(checkPermalinks(buildArchive(readSitePages(), readSiteExtras()))).toEqual([]);
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

test("finds names whose slugs are one, and every page of theirs", () => {
  // They are read alike, and the digests in their addresses happen to be equal.
  const people = [{ name: "周弈义" }, { name: "周屹益" }];
  const articles = Array.from({ length: PAGE_LENGTH + 1 }, (_, index) => ({ id: `a-${index}`, people }));
  const archive = buildArchive([makePage({ id: "page", articles })]);
  const permalink = archive.permalinkOf("figures", "周弈义");
  const owners = ["周屹益", "周弈义"];
  expect(checkPermalinks(archive)).toEqual([
    { permalink, owners },
    { permalink: `${permalink}page/1/`, owners },
  ]);
});
