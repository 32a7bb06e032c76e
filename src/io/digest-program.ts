/** The program that makes records, its vocabulary and its packages → one digest, which changes with any of them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { compareCodepoints } from "../index/compare-codepoints.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** What parses a page stands in these rooms; what they import from others does not change a record. */
const ROOMS = ["read", "parse", "correct", "enrich", "record", "schema", "diagnostics", "vocabulary", "io"];
const FILES = ["src/pipeline.ts", "package-lock.json"];
const DIGITS = 16;

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** `vocabularyFolder` is the one whose files take the place of ours. Throws the error of the file system where it can't be read. */
export function digestProgram(vocabularyFolder: string | undefined): string {
  const own = [
    ...ROOMS.flatMap((room) => listFiles(join(PROJECT, "src", room))),
    ...FILES.map((name) => join(PROJECT, name)),
  ].map((path) => ({ path, name: relative(PROJECT, path).split(sep).join("/") }));
  const other = (vocabularyFolder ? listFiles(vocabularyFolder) : []).map((path) => ({ path, name: path }));
  const hash = createHash("sha256").update(process.version);
  for (const { path, name } of [...own, ...other].sort((a, b) => compareCodepoints(a.name, b.name))) {
    const bytes = readFileSync(path);
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, DIGITS);
}
