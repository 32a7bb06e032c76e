/** Files by path in, written all or none, each whole; one that is there already is an error and stays as it is. */
import { constants, copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What disks without hard links answer. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"]);

/** A link is made in one step and, unlike a rename, never in place of another file. */
function moveInto(former: string, path: string): void {
  try {
    linkSync(former, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && NO_LINKS.has(String(error.code)))) throw error;
    copyFileSync(former, path, constants.COPYFILE_EXCL);
  }
}

function writeNewFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  // A dotfile: nothing that lists or watches pages takes it for one.
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(draft, bytes, { flush: true });
    moveInto(draft, path);
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
