/**
 * Publishes a site of which most pages are as they were: what is new is made apart and taken, with what stays, into the
 * site before the last, which then takes the place of the last one by the renames of `publishFolder`; the last one is
 * kept for the next time. Only files that differ are touched. Only who holds the folder (`holdFolder`) may do so.
 */
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FormerSite } from "./find-former.ts";
import { giveUpFolder } from "./give-up-folder.ts";
import { dropInventory } from "./inventory-file.ts";
import { keepSpare, spareOf } from "./kept-sites.ts";
import { linkFile } from "./link-file.ts";
import { swapFolders } from "./publish-folder.ts";
import { type FileState, readState, walkFiles } from "./walk-files.ts";

/** With the folders that it leaves empty. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      // There is something in it.
      return;
    }
  }
}

function hasBytes(path: string, state: FileState | undefined, draft: string, bytes: number): boolean {
  return state?.bytes === bytes && readFileSync(path).equals(readFileSync(draft));
}

/** Brings the site before the last, or an empty folder, to what the next is to be; returns all its files. */
function bringUp(
  folder: string,
  drafts: string,
  keys: ReadonlyMap<string, string>,
  { target, spare }: { target: string; spare: FormerSite["spare"] },
): Map<string, FileState> {
  const made = new Map(walkFiles(drafts));
  const files = new Map(spare?.files);
  for (const path of files.keys()) {
    if (made.has(path) || keys.has(path)) continue;
    removeFile(folder, path);
    files.delete(path);
  }
  const parents = new Set<string>();
  const place = (path: string) => {
    const parent = dirname(path);
    if (!parents.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
    parents.add(parent);
    return join(folder, path);
  };
  for (const [path, state] of made) {
    const draft = join(drafts, path);
    // A file that stays keeps its time, by which those who copy the site know what is new.
    if (hasBytes(join(folder, path), files.get(path), draft, state.bytes)) continue;
    renameSync(draft, place(path));
    files.set(path, state);
  }
  for (const path of keys.keys()) {
    // What is not made is as the last site has it.
    if (made.has(path) || (spare && !spare.stale.has(path))) continue;
    if (files.has(path)) rmSync(join(folder, path));
    linkFile(join(target, path), place(path));
    const state = readState(join(folder, path));
    if (state) files.set(path, state);
  }
  return files;
}

/**
 * Calls `fill` with the path of a new, empty folder for what is made; it returns the keys of all pages that have one, by
 * path, those that it leaves to the former site too. `complete` is called with the path of the whole site before it is
 * published, those keys, and all its files. Where either throws, the last site stays as it was, and the error goes on.
 */
export async function renewFolder(
  target: string,
  { spare }: Pick<FormerSite, "spare">,
  fill: (drafts: string) => Promise<ReadonlyMap<string, string>>,
  complete: (
    folder: string,
    keys: ReadonlyMap<string, string>,
    files: ReadonlyMap<string, FileState>,
  ) => void,
): Promise<void> {
  const [drafts, next] = [`${target}.draft-${process.pid}`, `${target}.next-${process.pid}`];
  mkdirSync(drafts);
  try {
    const keys = await fill(drafts);
    if (spare) {
      dropInventory(target, spareOf(target));
      renameSync(spareOf(target), next);
    } else mkdirSync(next);
    complete(next, keys, bringUp(next, drafts, keys, { target, spare }));
    const old = swapFolders(target, next);
    if (old !== null) keepSpare(target, old);
  } catch (error) {
    giveUpFolder(next);
    throw error;
  } finally {
    giveUpFolder(drafts);
  }
}
