/**
 * `(site before the last, or links to the last, what was made, keys of all that has one, last site) → the folder has
 * what the next site is to have`, and what that is. Only files that differ are touched.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SpareSite } from "./find-former.ts";
import { linkFile } from "./link-file.ts";
import type { FolderContents } from "./take-inventory.ts";
import { type FileState, readState, walkFiles } from "./walk-files.ts";

/** A folder that is to be like another one, and what is known of it. */
class Holding {
  readonly files: Map<string, FileState>;
  /** When each last changed; null of what has been touched. */
  readonly folders: Map<string, number | null>;
  /** Folders that are there for certain. */
  readonly #seen = new Set<string>();

  constructor(
    private readonly root: string,
    { files, folders }: SpareSite,
  ) {
    this.files = new Map(files);
    this.folders = new Map(folders);
  }

  at(path: string): string {
    return join(this.root, path);
  }

  /** Files, with the folders that they leave empty. */
  remove(paths: Iterable<string>): void {
    const parents = new Set<string>();
    for (const path of paths) {
      rmSync(this.at(path), { force: true });
      this.files.delete(path);
      this.touch(path);
      parents.add(dirname(path));
    }
    for (const folder of parents) this.#removeEmpty(folder);
  }

  /** A file or folder that is to stand at `path`, where there is none or a file, is put there. */
  place(path: string, put: (place: string) => void): void {
    const parent = dirname(path);
    if (!this.#seen.has(parent)) mkdirSync(this.at(parent), { recursive: true });
    this.#seen.add(parent);
    this.touch(path);
    put(this.at(path));
  }

  /** The highest folder above `path` that is not there; null where all are. */
  findMissing(path: string): string | null {
    if (this.#seen.has(dirname(path))) return null;
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      const folder = path.slice(0, end);
      if (this.#seen.has(folder)) continue;
      if (!existsSync(this.at(folder))) return folder;
      this.#seen.add(folder);
    }
    return null;
  }

  /** Folders come with their first file and go with their last, so all above it may have changed. */
  touch(path: string): void {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) this.folders.set(folder, null);
    this.folders.set("", null);
  }

  #removeEmpty(folder: string): void {
    for (let empty = folder; empty !== "."; empty = dirname(empty)) {
      try {
        rmdirSync(this.at(empty));
        this.folders.delete(empty);
      } catch {
        // There is something in it.
        return;
      }
    }
  }
}

function hasBytes(path: string, state: FileState | undefined, draft: string, bytes: number): boolean {
  return state?.bytes === bytes && readFileSync(path).equals(readFileSync(draft));
}

export function bringUpFolder(
  folder: string,
  drafts: string,
  keys: ReadonlyMap<string, string>,
  { target, spare }: { target: string; spare: SpareSite },
): FolderContents {
  const made = new Map(walkFiles(drafts));
  const holding = new Holding(folder, spare);
  const { files } = holding;
  holding.remove([...files.keys()].filter((path) => !made.has(path) && !keys.has(path)));
  /** The last folder that was taken as it is. */
  let whole: string | null = null;
  for (const [path, state] of made) {
    const missing = holding.findMissing(path);
    if (missing !== null) {
      holding.place(missing, (place) => renameSync(join(drafts, missing), place));
      whole = missing;
    }
    // Those of a folder come one after the other.
    if (whole !== null && path.startsWith(`${whole}/`)) {
      files.set(path, state);
      holding.touch(path);
      continue;
    }
    const draft = join(drafts, path);
    // A file that stays keeps its time, by which those who copy the site know what is new.
    if (hasBytes(holding.at(path), files.get(path), draft, state.bytes)) continue;
    holding.place(path, (place) => renameSync(draft, place));
    files.set(path, state);
  }
  for (const path of keys.keys()) {
    // What is not made is as the last site has it.
    if (made.has(path) || !spare.stale.has(path)) continue;
    holding.place(path, (place) => {
      if (files.has(path)) rmSync(place);
      linkFile(join(target, path), place);
    });
    const state = readState(holding.at(path));
    if (state) files.set(path, state);
  }
  return holding;
}
