/** Files by path in, written all or none, each whole; one that is there already is an error and stays as it is. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { linkFile } from "./link-file.ts";

function writeNewFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  // A dotfile: nothing that lists or watches pages takes it for one.
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(draft, bytes, { flush: true });
    linkFile(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

export function writeNewFiles(files: ReadonlyMap<string, Uint8Array>): void {
  const written: string[] = [];
  try {
    for (const [path, bytes] of files) {
      writeNewFile(path, bytes);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}
