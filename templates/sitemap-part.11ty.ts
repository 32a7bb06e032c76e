/** The sitemaps (https://www.sitemaps.org/protocol.html), each with as many addresses as the protocol allows. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import { sitemapPath } from "../src/publish/api-paths.ts";
import { listPermalinks } from "../src/publish/list-permalinks.ts";
import { ADDRESSES_PER_SITEMAP } from "../src/publish/sitemap-size.ts";

interface Part {
  pagination: { pageNumber: number; items: readonly string[] };
}

export default class SitemapPart {
  data() {
    return {
      ...baseData,
      pagination: {
        data: "archive.issues",
        before: (_: unknown, { archive, site }: GlobalData) => listPermalinks(archive, site),
        size: ADDRESSES_PER_SITEMAP,
        generatePageOnEmptyData: true,
      },
      permalink: ({ pagination }: Part) => sitemapPath(pagination.pageNumber + 1),
    };
  }

  render({ pagination, site }: GlobalData & Part): string {
    return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pagination.items.map(
  (permalink) => html`<url><loc>${site.absolute(permalink)}</loc></url>
`,
)}</urlset>
`.toString();
  }
}
