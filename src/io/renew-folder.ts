/**
 * Publishes a site of which most pages are as they were: what is new is made apart and taken, with what stays, into the
 * site before the last, which then takes the place of the last one by the renames of `publishFolder`; the last one is
 * kept for the next time. Where there is none before the last, links to the files of that are made in its stead. Only
 * files that differ are touched. Only who holds the folder (`holdFolder`) may do so.
 */
import { mkdirSync, renameSync } from "node:fs";
import { bringUpFolder } from "./bring-up-folder.ts";
import type { FormerSite } from "./find-former.ts";
import { giveUpFolder } from "./give-up-folder.ts";
import { dropInventory } from "./inventory-file.ts";
import { keepSpare, spareOf } from "./kept-sites.ts";
import { linkFolderBeside } from "./link-folder-beside.ts";
import { swapFolders } from "./publish-folder.ts";
import type { FolderContents } from "./take-inventory.ts";

/**
 * Calls `fill` with the path of a new, empty folder for what is made, and with the keys of the former site, which may
 * still be looked for; it returns those of all pages that have one, by path, those that it leaves to the former site too.
 * `complete` is called with the path of the whole site before it is published, those keys, and what is in it. Where
 * either throws, the last site stays as it was, and the error goes on.
 */
export async function renewFolder(
  target: string,
  former: Promise<FormerSite>,
  fill: (drafts: string, known: Promise<FormerSite["keys"]>) => Promise<ReadonlyMap<string, string>>,
  complete: (folder: string, keys: ReadonlyMap<string, string>, contents: FolderContents) => void,
): Promise<void> {
  const [drafts, next] = [`${target}.draft-${process.pid}`, `${target}.next-${process.pid}`];
  const known = former.then((found) => found.keys);
  // What goes wrong is told below, or by whoever waits for it before.
  known.catch(() => {});
  mkdirSync(drafts);
  const stop = new AbortController();
  // Where there is no site before the last one, it is made while pages are.
  const beginning = former.then(
    ({ keys, spare }) =>
      spare ?? linkFolderBeside({ site: target, paths: [...keys.keys()], folder: next }, stop.signal),
  );
  beginning.catch(() => {});
  try {
    const keys = await fill(drafts, known);
    const { spare } = await former;
    const begun = await beginning;
    if (spare) {
      dropInventory(target, spareOf(target));
      renameSync(spareOf(target), next);
    }
    complete(next, keys, bringUpFolder(next, drafts, keys, { target, spare: begun }));
    const old = swapFolders(target, next);
    if (old !== null) keepSpare(target, old);
  } catch (error) {
    stop.abort();
    await Promise.allSettled([beginning]);
    giveUpFolder(next);
    throw error;
  } finally {
    giveUpFolder(drafts);
  }
}
