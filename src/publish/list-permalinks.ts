/**
 * `(archive, site) → permalinks for crawlers`: every page that has an address of its own, but for combined lists.
 * Those hold no article that a list here does not hold, and a crawler's time is better spent on articles.
 */
import { catalogue, type DiagnosticId } from "../diagnostics/catalogue.ts";
import { GUIDE, MESSAGES, messagePath } from "../eleventy/guide-paths.ts";
import type { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";

const DIAGNOSTIC_IDS = Object.keys(catalogue) as DiagnosticId[];

export function listPermalinks(archive: Archive, site: Site): string[] {
  const listings = [
    ...archive.issueListings,
    ...Object.values(archive.directories).flat(),
    ...Object.values(archive.nameListings).flat(),
    ...archive.dateListings,
  ];
  return [
    "/",
    "/search/",
    "/about/",
    "/accessibility/",
    ...(site.offline ? ["/offline/"] : []),
    GUIDE,
    MESSAGES,
    ...DIAGNOSTIC_IDS.map(messagePath),
    "/charts/",
    "/data/",
    "/dates/",
    ...archive.issues.map((issue) => issue.permalink),
    ...archive.texts.map((text) => text.permalink),
    ...archive.articles.map((article) => article.permalink),
    ...listings.map((listing) => listing.permalink),
  ];
}
