/** Makes a site beside the one that stands and publishes it; pages of the last one that would be the same are taken from it. */
import { isDeepStrictEqual } from "node:util";
import { dateFiles } from "../io/date-files.ts";
import { type FormerSite, findFormer } from "../io/find-former.ts";
import { readInventoryHead, writeInventory } from "../io/inventory-file.ts";
import { dropSpare } from "../io/kept-sites.ts";
import { publishFolder } from "../io/publish-folder.ts";
import { renewFolder } from "../io/renew-folder.ts";
import { takeInventory } from "../io/take-inventory.ts";
import { type FileState, walkFiles } from "../io/walk-files.ts";
import { weighCurrent } from "../io/weigh-current.ts";
import { SiteWeight } from "../publish/site-weight.ts";
import type { InventoryHead } from "../schema/inventory.ts";

export interface PublishOptions {
  madeOf: InventoryHead;
  /** Whether all pages are made, whatever the last build made. */
  isFresh: boolean;
  /** The last site, where it has been looked for already. */
  former?: Promise<FormerSite | null> | null;
  /** Seconds since 1970 that the files get. @default the time when each was written */
  fileTime: number | null;
  /** Writes what the site has but for the pages in `known` (path → key) that are the same; returns the keys of all, by path. */
  render: (folder: string, known: ReadonlyMap<string, string> | null) => Promise<ReadonlyMap<string, string>>;
}

export interface Published {
  /** Whether there was anything to publish. */
  isNew: boolean;
  weight: SiteWeight;
}

/** Rejects with what `render` rejects with. */
export async function publishSite(
  target: string,
  { madeOf, isFresh, former = null, fileTime, render }: PublishOptions,
): Promise<Published> {
  const weight = new SiteWeight();
  function* weigh(files: Iterable<[path: string, state: FileState]>): typeof files {
    for (const file of files) {
      const [path, { bytes }] = file;
      weight.add(`/${path}`, bytes);
      yield file;
    }
  }
  const complete = (
    folder: string,
    keys: ReadonlyMap<string, string>,
    files: Iterable<[path: string, state: FileState]>,
  ) => {
    if (fileTime !== null) dateFiles(folder, fileTime);
    const dated = fileTime === null ? files : walkFiles(folder);
    writeInventory(target, folder, madeOf, takeInventory(folder, weigh(dated), keys));
  };
  const head = isFresh ? null : readInventoryHead(target, target);
  const current = isDeepStrictEqual(head, madeOf) ? weighCurrent(target) : null;
  // Files that are to have a time get it.
  if (fileTime === null && current) return { isNew: false, weight: current };
  // Another program or other settings make all anew.
  const isOther = !isDeepStrictEqual(head?.inputs, madeOf.inputs);
  const last = isOther ? null : ((await former) ?? findFormer(target));
  if (!last) {
    await publishFolder(target, async (folder) => {
      complete(folder, await render(folder, null), walkFiles(folder));
    });
    dropSpare(target);
    return { isNew: true, weight };
  }
  await renewFolder(target, last, (drafts) => render(drafts, last.keys), complete);
  return { isNew: true, weight };
}
