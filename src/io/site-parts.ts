/** What a site has beside the pages that templates make: the search index, the API, the dumps, and files for hosts. */
import { join } from "node:path";
import type { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { API, DATA } from "../publish/api-paths.ts";
import { HOST_PATHS, listHostFiles } from "../publish/list-host-files.ts";
import type { OpenAdditions } from "../search/addition.ts";
import { divideArticles } from "../search/divide-articles.ts";
import { gatherIndex, type IndexContents } from "../search/gather-index.ts";
import { INDEX_FOLDER } from "../search/index-layout.ts";
import { packIndex } from "../search/pack-index.ts";
import type { KnownSegment } from "../search/pack-segment.ts";
import { loadSettings } from "./load-settings.ts";
import { packIndexBeside } from "./pack-index-beside.ts";
import type { SettledMemory } from "./settled-memory.ts";
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
  settled?: SettledMemory | undefined;
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

/** Packs an index and writes it; gives what is told of its settled segment. */
type PackInto = (
  folder: string,
  contents: IndexContents,
) => KnownSegment | null | Promise<KnownSegment | null>;

async function makeSearch(
  folder: string,
  archive: Archive,
  { openAdditions, settled: memory }: FormerParts,
  pack: PackInto,
): Promise<void> {
  const { settled } = divideArticles(archive.articles);
  const known = settled.length > 0 ? await memory?.recall(settled) : null;
  const contents = gatherIndex(archive, { openAdditions, known });
  const packed = await pack(join(folder, INDEX_FOLDER), contents);
  if (packed && !known) await memory?.keep(settled, { ...packed, dictionary: contents.dictionary });
}

export const siteParts: readonly SitePart[] = [
  {
    name: "search",
    effort: 0.9,
    owns: (path) => path.startsWith(`/${INDEX_FOLDER}/`),
    write: (folder, { archive }, former = {}) =>
      makeSearch(folder, archive, former, (own, contents) => {
        const { settled, files } = packIndex(contents);
        writeFiles(own, files);
        return settled;
      }),
    begin: (folder, { archive }, former, signal) =>
      makeSearch(folder, archive, former, (own, contents) => packIndexBeside(own, contents, signal)),
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
