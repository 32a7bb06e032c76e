/** The index of the sitemaps, the one address that crawlers are told. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import { sitemapPath } from "../src/publish/api-paths.ts";
import { listPermalinks } from "../src/publish/list-permalinks.ts";
import { ADDRESSES_PER_SITEMAP } from "../src/publish/sitemap-size.ts";

export default class Sitemap {
  data() {
    return { ...baseData, permalink: "/sitemap.xml" };
  }

  render({ archive, site }: GlobalData): string {
    const count = Math.ceil(listPermalinks(archive, site).length / ADDRESSES_PER_SITEMAP);
    const paths = Array.from({ length: count }, (_, index) => sitemapPath(index + 1));
    return html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(
  (path) => html`<sitemap><loc>${site.absolute(path)}</loc></sitemap>
`,
)}</sitemapindex>
`.toString();
  }
}
