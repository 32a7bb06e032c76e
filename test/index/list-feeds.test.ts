import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makePage } from "../support/make-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

test("names of two articles and more can be followed: subjects, bodies, places and staff", () => {
  const articles = ["first", "second"].map((id, index) => ({
    id,
    headline: id,
    reporters: ["孙艳"],
    correspondents: index === 0 ? ["胡健"] : [],
    organisations: [{ name: "江城市总工会" }],
    people: [{ name: "赵大川" }],
    places: [{ name: "江城市" }],
    subjects: ["职工阅读"],
    keywords: ["图书"],
    body: ["正文。"],
  }));
  const archive = buildArchive([makePage({ id: "page", articles })]);
  const [all, ...ofNames] = archive.feeds;
  expect(all?.owner).toBeNull();
  expect(all?.articles).toBe(archive.articles);
  expect(ofNames.map(({ owner }) => owner?.name)).toEqual(["职工阅读", "江城市总工会", "江城市", "孙艳"]);
  for (const feed of ofNames) expect(feed.owner?.feed).toBe(feed);
  expect(archive.find("people", "胡健")?.feed).toBeNull();
  expect(archive.find("figures", "赵大川")?.feed).toBeNull();
});

test("a feed has the articles of its page, the newest first", () => {
  const { feeds, nameListings } = buildArchive(readSitePages(), readSiteExtras());
  const listings = Object.values(nameListings).flat();
  for (const { owner, permalink, articles } of feeds) {
    if (owner === null) continue;
    const listing = listings.find((entry) => entry.permalink === permalink);
    expect(listing?.items, permalink).toEqual(articles);
  }
});
