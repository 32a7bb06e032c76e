/** Puts right what a run that was killed left beside `target`. Only who has claimed the folder may do so. */
import { existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { discardFolder } from "./discard-folder.ts";
import { tidyKept } from "./kept-sites.ts";

/** The former site, set aside; a site that is made; pages for one; what is being removed. */
const LEFTOVER = /^(old|next|draft|gone)-\d+$/;

export function mendFolder(target: string): void {
  const folder = dirname(target);
  const prefix = `${basename(target)}.`;
  for (const name of readdirSync(folder)) {
    const [, kind] = LEFTOVER.exec(name.startsWith(prefix) ? name.slice(prefix.length) : "") ?? [];
    if (kind === undefined) continue;
    // Killed between the two renames: the former folder is the only one there is, and whole.
    if (kind === "old" && !existsSync(target)) renameSync(join(folder, name), target);
    else discardFolder(join(folder, name), target);
  }
  tidyKept(target);
}
