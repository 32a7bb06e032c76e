/** Writes the site of an archive to a folder that may hold a former build, as publishing does. */
import "tsx/esm";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type OpenOptions, openEleventy } from "../../src/eleventy/open-eleventy.ts";
import { Site } from "../../src/eleventy/site.ts";
import { writeData } from "../../src/io/write-data.ts";
import { writeFiles } from "../../src/io/write-files.ts";
import { listHostFiles } from "../../src/publish/list-host-files.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { INDEX_FOLDER } from "../../src/search/index-layout.ts";

export async function remakeFolder(options: OpenOptions): Promise<void> {
  const { archive, output } = options;
  rmSync(output, { recursive: true, force: true });
  await openEleventy(options).write();
  writeFiles(join(output, INDEX_FOLDER), buildIndex(archive));
  const site = new Site(options);
  await writeData(output, archive, site);
  const hostFiles = Object.entries(listHostFiles(site, archive.redirects));
  writeFiles(output, new Map(hostFiles.map(([path, text]) => [path, Buffer.from(text)])));
}
