import "tsx/esm";
import { describe, expect, test } from "vitest";
import { findPages } from "../../src/desk/find-pages.ts";
import { openEleventy } from "../../src/eleventy/open-eleventy.ts";
import { Site } from "../../src/eleventy/site.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { bundleAssets } from "../../src/io/bundle-assets.ts";
import { loadTemplates } from "../../src/io/load-templates.ts";
import { noReview } from "../../src/review/review.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

describe("findPages", () => {
  test("renders, of every template, the pages that Eleventy writes, and no other", async () => {
    const options = { basePath: "/archive/", siteUrl: "https://archive.example" };
    const archive = buildArchive(readSitePages(), readSiteExtras());
    const site = new Site({ assets: await bundleAssets(), ...options });
    const find = findPages(await loadTemplates("templates"), { archive, site, review: noReview });
    const written = await openEleventy({ archive, output: "_site.test", ...options }).toJSON();
    expect(written.length).toBeGreaterThan(50);
    for (const { url, content } of written) {
      // Eleventy's address of a template that writes nothing is false.
      if (url === false) continue;
      expect(await find(url)?.render(), url).toBe(content);
    }
    expect(find("/articles/none/")).toBeNull();
    expect(find("/toString/")).toBeNull();
  });
});
