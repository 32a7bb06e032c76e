/** Writes the site of records to a temporary folder. */
import "tsx/esm";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../../src/index/archive.ts";
import type { Licence } from "../../src/schema/licence.ts";
import { remakeFolder } from "./remake-folder.ts";

export interface BuiltFolder {
  folder: string;
  remove: () => void;
}

export async function buildFolder(
  archive: Archive,
  basePath = "/",
  siteUrl?: string,
  licence?: Licence,
): Promise<BuiltFolder> {
  const folder = mkdtempSync(join(tmpdir(), "banmian-site-"));
  await remakeFolder({ archive, output: folder, basePath, siteUrl, licence });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
