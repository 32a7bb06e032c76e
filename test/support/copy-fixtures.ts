/** Writes fixture pages to a new temporary folder, each under the name of its case; returns the folder. */
import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FIXTURES = fileURLToPath(new URL("../fixtures/pages/", import.meta.url));

/** All of them where none is named. */
export function copyFixtures(names: readonly string[] = readdirSync(FIXTURES)): string {
  const folder = mkdtempSync(join(tmpdir(), "banmian-pages-"));
  for (const name of names)
    for (const file of readdirSync(join(FIXTURES, name)))
      if (file.startsWith("input.")) cpSync(join(FIXTURES, name, file), join(folder, name + extname(file)));
  return folder;
}
