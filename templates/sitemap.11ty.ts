/**
 * The sitemap (https://www.sitemaps.org/protocol.html): every page that has an address of its own, but for combined
 * lists. Those hold no article that a list here does not hold, and a crawler's time is better spent on articles.
 */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";

export default class Sitemap {
  data() {
    return { ...baseData, permalink: "/sitemap.xml" };
  }

  render({ archive, site }: GlobalData): string {
    const listings = [
      ...archive.issueListings,
      ...Object.values(archive.directories).flat(),
      ...Object.values(archive.nameListings).flat(),
      ...archive.dateListings,
    ];
    const permalinks = [
      "/",
      "/search/",
      "/about/",
      "/accessibility/",
      ...(site.offline ? ["/offline/"] : []),
      "/charts/",
      "/dates/",
      ...archive.issues.map((issue) => issue.permalink),
      ...archive.texts.map((text) => text.permalink),
      ...archive.articles.map((article) => article.permalink),
      ...listings.map((listing) => listing.permalink),
    ];
    return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${permalinks.map(
  (permalink) => html`<url><loc>${site.absolute(permalink)}</loc></url>
`,
)}</urlset>
`.toString();
  }
}
