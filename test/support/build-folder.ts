/** Writes the site of records to a temporary folder. */
import "tsx/esm";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEleventy } from "../../src/eleventy/open-eleventy.ts";
import type { Archive } from "../../src/index/archive.ts";
import { writeFiles } from "../../src/io/write-files.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { INDEX_FOLDER } from "../../src/search/index-layout.ts";

export interface BuiltFolder {
  folder: string;
  remove: () => void;
}

export async function buildFolder(archive: Archive, basePath = "/", siteUrl?: string): Promise<BuiltFolder> {
  const folder = mkdtempSync(join(tmpdir(), "banmian-site-"));
  await openEleventy({ archive, output: folder, basePath, siteUrl }).write();
  writeFiles(join(folder, INDEX_FOLDER), buildIndex(archive.articles));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
