/** Renders the site of records in memory: permalink → content. */
import "tsx/esm";
import { openEleventy } from "../../src/eleventy/open-eleventy.ts";
import { type ArchiveExtras, buildArchive } from "../../src/index/build-archive.ts";
import type { PageRecord } from "../../src/schema/record.ts";

export async function renderPages(
  pages: readonly PageRecord[],
  options: { basePath?: string; siteUrl?: string } = {},
  extras: ArchiveExtras = {},
): Promise<Map<string, string>> {
  const eleventy = openEleventy({ archive: buildArchive(pages, extras), output: "_site.test", ...options });
  const rendered = await eleventy.toJSON();
  // Pages that are not to be there are rendered all the same, and have no address.
  return new Map(rendered.flatMap(({ url, content }) => (url ? [[String(url), content] as const] : [])));
}
