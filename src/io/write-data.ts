/** `(output, archive, site) → the JSON API and the dumps below it`, with sizes and digests in their descriptor. */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive } from "../index/archive.ts";
import { CHECKSUMS_PATH, PACKAGE_PATH, RIGHTS_PATH } from "../publish/api-paths.ts";
import type { DataFile } from "../publish/data-file.ts";
import { type Digest, describePackage } from "../publish/describe-package.ts";
import type { OaiOptions } from "../publish/format-oai.ts";
import { listApiFiles } from "../publish/list-api-files.ts";
import { type Dump, listDumps } from "../publish/list-dumps.ts";
import { writeDatabase } from "./write-database.ts";

const INDENT = 2;

/** Bytes of a file that are read at once for its digest. */
const PIECE = 1 << 20;

class Digester {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  end(): Digest {
    return { bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}

function writeChunks(target: string, chunks: DataFile["chunks"]): Digest {
  const digester = new Digester();
  const file = openSync(target, "w");
  try {
    for (const chunk of chunks) {
      const piece = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      digester.add(piece);
      // A disk may take less than it is given.
      for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
    }
  } finally {
    closeSync(file);
  }
  return digester.end();
}

function digestFile(path: string): Digest {
  const digester = new Digester();
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, "r");
  try {
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece))
      digester.add(piece.subarray(0, count));
  } finally {
    closeSync(file);
  }
  return digester.end();
}

function placeFile(output: string, path: string): string {
  const target = join(output, path);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

function writeDump(output: string, { path, content }: Dump): Digest {
  const target = placeFile(output, path);
  if (!("tables" in content)) return writeChunks(target, content);
  writeDatabase(target, content.tables);
  return digestFile(target);
}

export function writeData(output: string, archive: Archive, site: Site, oai: OaiOptions = {}): void {
  const write = ({ path, chunks }: DataFile) => writeChunks(placeFile(output, path), chunks);
  for (const file of listApiFiles(archive, site)) write(file);
  const dumps = listDumps(archive, site, oai).map((dump) => ({ ...dump, ...writeDump(output, dump) }));
  const descriptor = `${JSON.stringify(describePackage(site, dumps), null, INDENT)}\n`;
  write({ path: PACKAGE_PATH, chunks: [descriptor] });
  const { licence } = site;
  const licensed = licence ? [`${strings.data.licensed(licence.title)} ${licence.path}\n`] : [];
  write({ path: RIGHTS_PATH, chunks: [`${strings.data.rights}\n`, ...licensed] });
  // As `sha256sum --check` reads it.
  const sums = dumps.map(({ path, sha256 }) => `${sha256}  ${path.split("/").at(-1)}\n`);
  write({ path: CHECKSUMS_PATH, chunks: sums });
}
