/**
 * Does `work` on a folder while no other process does, on what a run that was killed has left put right. `work` gets
 * the path of the folder, links followed.
 */
import { existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { claimFolder } from "./claim-folder.ts";
import { mendFolder } from "./mend-folder.ts";

/** A link to the folder is kept, and what it points to replaced, even where that has been set aside. */
function followLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(path), readlinkSync(path)) : resolve(path);
}

/** Rejects with a HeldError where another process has the folder, and with what `work` rejects with. */
export async function holdFolder<Result>(
  target: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = followLinks(target);
  mkdirSync(dirname(folder), { recursive: true });
  const giveUp = await claimFolder(folder);
  try {
    mendFolder(folder);
    return await work(folder);
  } finally {
    giveUp();
  }
}
