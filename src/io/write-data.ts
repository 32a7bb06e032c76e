/**
 * `(output, archive, site) → the JSON API and the dumps below it`, with sizes and digests in their descriptor; but for
 * files that the last site has.
 */
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive, NameEntry } from "../index/archive.ts";
import { digestParts } from "../index/digest-parts.ts";
import { CHECKSUMS_PATH, PACKAGE_PATH, RIGHTS_PATH } from "../publish/api-paths.ts";
import { describePackage } from "../publish/describe-package.ts";
import type { OaiOptions } from "../publish/format-oai.ts";
import { listApiFiles } from "../publish/list-api-files.ts";
import { type Dump, listDumps } from "../publish/list-dumps.ts";
import { DataFolder } from "./data-folder.ts";
import { type DumpMemory, noDumps } from "./dump-memory.ts";
import { KeptFiles } from "./kept-files.ts";
import { writeTables } from "./write-tables.ts";

const INDENT = 2;

/** What need not be made again. @default all is made */
export interface FormerData {
  files?: KeptFiles | undefined;
  dumps?: DumpMemory | undefined;
  /** Changes with anything of a name and its articles; files of names are known by it. @default they are known by their bytes */
  keyOf?: ((name: NameEntry) => string) | undefined;
}

/** Nothing is written any more once the signal came. */
export async function writeData(
  output: string,
  archive: Archive,
  site: Site,
  oai: OaiOptions = {},
  { files = new KeptFiles(), dumps: memory = noDumps, keyOf }: FormerData = {},
  signal?: AbortSignal,
): Promise<void> {
  const folder = new DataFolder(output, files);
  try {
    for (const file of listApiFiles(archive, site)) {
      if (!("make" in file)) folder.write(file);
      else if (keyOf) folder.writeKeyed(file.path, digestParts(file.names.map(keyOf)), file.make);
      else folder.write(file.make());
    }
    const listed = listDumps(archive, site, oai);
    const { digests, ...tables } = await writeTables(folder, archive, site, memory, signal);
    const digestDump = ({ name, path, content }: Dump) => {
      if (content) return folder.write({ path, chunks: content });
      return digests.get(path) ?? (name === "archive-sqlite" ? folder.digest(path) : folder.end(path));
    };
    const dumps = listed.map((dump) => ({ ...dump, ...digestDump(dump) }));
    memory.keep({ ...tables, digests: new Map(dumps.map(({ name, sha256 }) => [name, sha256])) });
    const descriptor = `${JSON.stringify(describePackage(site, dumps), null, INDENT)}\n`;
    folder.write({ path: PACKAGE_PATH, chunks: [descriptor] });
    const { licence } = site;
    const licensed = licence ? [`${strings.data.licensed(licence.title)} ${licence.path}\n`] : [];
    folder.write({ path: RIGHTS_PATH, chunks: [`${strings.data.rights}\n`, ...licensed] });
    // As `sha256sum --check` reads it.
    const sums = dumps.map(({ path, sha256 }) => `${sha256}  ${path.split("/").at(-1)}\n`);
    folder.write({ path: CHECKSUMS_PATH, chunks: sums });
  } finally {
    folder.close();
  }
}
