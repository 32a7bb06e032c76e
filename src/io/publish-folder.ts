/**
 * Publishes a folder whole or not at all: it is made beside the former one and takes its place by renames. Only who
 * holds the folder (`holdFolder`) may do so.
 *
 * Between the two renames there is no folder. A link that is switched would leave no such moment, but what hosts and
 * their tools are given is a folder, and to exchange two folders in one step is beyond Node.js.
 */
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { discardFolder } from "./discard-folder.ts";
import { giveUpFolder } from "./give-up-folder.ts";

/** Old out, next in; where next can't come in, old comes back. Returns where old is now, null where there was none. */
export function swapFolders(target: string, next: string): string | null {
  const old = `${target}.old-${process.pid}`;
  const hadFormer = existsSync(target);
  if (hadFormer) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    if (hadFormer) renameSync(old, target);
    throw error;
  }
  return hadFormer ? old : null;
}

/**
 * Calls `fill` with the path of a new, empty folder beside `target`, then puts that folder in place of `target`.
 * Where `fill` or a rename throws, `target` stays as it was, the new folder is removed, and the error goes on.
 */
export async function publishFolder<Result>(
  target: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  const next = `${target}.next-${process.pid}`;
  mkdirSync(next);
  try {
    const result = await fill(next);
    const old = swapFolders(target, next);
    if (old !== null) discardFolder(old, target);
    return result;
  } catch (error) {
    giveUpFolder(next);
    throw error;
  }
}
