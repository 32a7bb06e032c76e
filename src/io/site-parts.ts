/** What a site has beside the pages that templates make: the search index, the API, the dumps, and files for hosts. */
import { join } from "node:path";
import type { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { API, DATA } from "../publish/api-paths.ts";
import { HOST_PATHS, listHostFiles } from "../publish/list-host-files.ts";
import type { OpenAdditions } from "../search/addition.ts";
import { buildIndex } from "../search/build-index.ts";
import { gatherIndex } from "../search/gather-index.ts";
import { INDEX_FOLDER } from "../search/index-layout.ts";
import { loadSettings } from "./load-settings.ts";
import { packIndexBeside } from "./pack-index-beside.ts";
import { type FormerData, writeData } from "./write-data.ts";
import { writeFiles } from "./write-files.ts";

export interface SitePart {
  name: "search" | "data" | "hosts";
  /** What an article takes to be written there, in pages that could be rendered meanwhile. */
  effort: number;
  /** Whether a path of the site is one of its files. */
  owns(path: string): boolean;
  /** Writes its files into the folder of the site, but for those that the last one has. */
  write(folder: string, content: SiteContent, former?: FormerParts): void | Promise<void>;
  /** The same, where much of it can be done by a thread of its own, while pages are rendered. The thread ends with the signal. */
  begin?(folder: string, content: SiteContent, former: FormerParts, signal: AbortSignal): Promise<void>;
}

interface SiteContent {
  archive: Archive;
  site: Site;
}

/** What need not be made again. */
export interface FormerParts {
  openAdditions?: OpenAdditions | undefined;
  /** Looks for it from now on. */
  findData?: () => Promise<FormerData>;
}

async function makeData(
  folder: string,
  { archive, site }: SiteContent,
  former?: FormerParts,
  signal?: AbortSignal,
): Promise<void> {
  const known = await former?.findData?.();
  const { contact, oaiGateway: gateway } = loadSettings();
  await writeData(folder, archive, site, { contact, gateway }, known, signal);
}

export const siteParts: readonly SitePart[] = [
  {
    name: "search",
    effort: 0.9,
    owns: (path) => path.startsWith(`/${INDEX_FOLDER}/`),
    write: (folder, { archive }, { openAdditions } = {}) =>
      writeFiles(join(folder, INDEX_FOLDER), buildIndex(archive, { openAdditions })),
    begin: (folder, { archive }, { openAdditions }, signal) =>
      packIndexBeside(join(folder, INDEX_FOLDER), gatherIndex(archive, openAdditions), signal),
  },
  {
    name: "data",
    effort: 0.5,
    owns: (path) => path.startsWith(API) || path.startsWith(DATA),
    write: makeData,
    begin: makeData,
  },
  {
    name: "hosts",
    effort: 0,
    owns: (path) => HOST_PATHS.some((hostPath) => hostPath === path),
    write: (folder, { archive, site }) => {
      const files = Object.entries(listHostFiles(site, archive.redirects));
      writeFiles(folder, new Map(files.map(([path, text]) => [path, Buffer.from(text)])));
    },
  },
];
