/** `(output, archive, site) → the JSON API and the dumps below it`, with sizes and digests in their descriptor. */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive } from "../index/archive.ts";
import { CHECKSUMS_PATH, PACKAGE_PATH, RIGHTS_PATH } from "../publish/api-paths.ts";
import type { DataFile } from "../publish/data-file.ts";
import { type Digest, describePackage } from "../publish/describe-package.ts";
import { listApiFiles } from "../publish/list-api-files.ts";
import { listDumps } from "../publish/list-dumps.ts";

const INDENT = 2;

function writeFile(output: string, { path, chunks }: DataFile): Digest {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  const hash = createHash("sha256");
  const file = openSync(target, "w");
  let bytes = 0;
  try {
    for (const chunk of chunks) {
      const piece = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      hash.update(piece);
      bytes += piece.length;
      // A disk may take less than it is given.
      for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest("hex") };
}

export function writeData(output: string, archive: Archive, site: Site): void {
  for (const file of listApiFiles(archive, site)) writeFile(output, file);
  const dumps = listDumps(archive, site).map((dump) => ({ ...dump, ...writeFile(output, dump) }));
  const descriptor = `${JSON.stringify(describePackage(site, dumps), null, INDENT)}\n`;
  writeFile(output, { path: PACKAGE_PATH, chunks: [descriptor] });
  writeFile(output, { path: RIGHTS_PATH, chunks: [`${strings.data.rights}\n`] });
  // As `sha256sum --check` reads it.
  const sums = dumps.map(({ path, sha256 }) => `${sha256}  ${path.split("/").at(-1)}\n`);
  writeFile(output, { path: CHECKSUMS_PATH, chunks: sums });
}
