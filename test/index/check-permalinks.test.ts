import { expect, test } from "vitest";
import { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { checkPermalinks } from "../../src/index/check-permalinks.ts";
import { Lazy } from "../../src/index/lazy.ts";
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

test("finds names whose slugs are one", () => {
  const archive = buildArchive([
    makePage({ id: "page", articles: [{ id: "a-1", people: [{ name: "孙艳" }] }] }),
  ]);
  const [listing] = archive.nameListings.figures;
  const twin = new Archive(
    archive.issues,
    archive.articles,
    archive.names,
    archive.years,
    archive.undated,
    archive.issueListings,
    archive.directories,
    { ...archive.nameListings, figures: listing ? [listing, listing] : [] },
    archive.dateListings,
    archive.combinedListings,
    new Lazy(() => archive.subjectCounts),
    archive.texts,
    archive.feeds,
    archive.subjectTree,
    archive.redirects,
    {
      people: new Map(),
      figures: new Map(),
      organisations: new Map(),
      places: new Map(),
      subjects: new Map(),
      keywords: new Map(),
    },
  );
  expect(checkPermalinks(twin)).toEqual([{ permalink: listing?.permalink, owners: ["孙艳", "孙艳"] }]);
});
