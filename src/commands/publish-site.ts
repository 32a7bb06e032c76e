/** Makes a site beside the one that stands and publishes it; pages of the last one that would be the same are taken from it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { countNoun } from "../diagnostics/count-noun.ts";
import { dateFiles } from "../io/date-files.ts";
import { type FormerSite, findFormer } from "../io/find-former.ts";
import { writeInventory } from "../io/inventory-file.ts";
import { dropSpare } from "../io/kept-sites.ts";
import { publishFolder } from "../io/publish-folder.ts";
import { renewFolder } from "../io/renew-folder.ts";
import { type FolderContents, takeInventory } from "../io/take-inventory.ts";
import { type FileState, walkFiles } from "../io/walk-files.ts";
import { weighCurrent } from "../io/weigh-current.ts";
import { SiteWeight } from "../publish/site-weight.ts";
import type { InventoryHead } from "../schema/inventory.ts";
import { RenderError } from "./render-error.ts";
import { takesFrom } from "./takes-from.ts";

export interface PublishOptions {
  madeOf: InventoryHead;
  /** What the last site was made of; null where nothing of it is taken. */
  head: InventoryHead | null;
  /** The last site, where it has been looked for already. */
  former?: Promise<FormerSite | null> | null;
  /** Seconds since 1970 that the files get. @default the time when each was written */
  fileTime: number | null;
  /**
   * Writes what the site has but for the pages in `known` (path → key) that are the same; returns the keys of all, by
   * path. There is much to do before it has to be known.
   */
  render: (
    folder: string,
    known: Promise<ReadonlyMap<string, string>> | null,
  ) => Promise<ReadonlyMap<string, string>>;
}

/** Of a site whose inventory turns out to be damaged. */
const NO_FORMER: FormerSite = { keys: new Map(), spare: null };

export interface Published {
  /** Whether there was anything to publish. */
  isNew: boolean;
  weight: SiteWeight;
}

function tellLost(folder: string, keys: ReadonlyMap<string, string>): string {
  const lost = [...keys.keys()].filter((path) => !existsSync(join(folder, path)));
  return `The site can't be published: ${countNoun(lost.length, "file")} that should be there are not, such as ${lost[0]}. Build again, with --workers 1 if it happens twice.`;
}

/** Rejects with what `render` rejects with, and with a RenderError where a file is not there that was to be made. */
export async function publishSite(
  target: string,
  { madeOf, head, former = null, fileTime, render }: PublishOptions,
): Promise<Published> {
  const weight = new SiteWeight();
  /** Files that have a key. */
  let keyed = 0;
  function* weigh(
    files: Iterable<[path: string, state: FileState]>,
    keys: ReadonlyMap<string, string>,
  ): typeof files {
    for (const file of files) {
      const [path, { bytes }] = file;
      weight.add(`/${path}`, bytes);
      if (keys.has(path)) keyed += 1;
      yield file;
    }
  }
  const complete = (folder: string, keys: ReadonlyMap<string, string>, contents: FolderContents) => {
    if (fileTime !== null) dateFiles(folder, fileTime);
    const { files, folders } = fileTime === null ? contents : { files: walkFiles(folder) };
    writeInventory(
      target,
      folder,
      madeOf,
      takeInventory(folder, { files: weigh(files, keys), folders }, keys),
    );
    // Several processes make a site: what none of them made is not to be missed by readers.
    if (keyed < keys.size) throw new RenderError(tellLost(folder, keys));
  };
  const current = isDeepStrictEqual(head, madeOf) ? weighCurrent(target) : null;
  // Files that are to have a time get it.
  if (fileTime === null && current) return { isNew: false, weight: current };
  if (takesFrom(head, madeOf.inputs)) {
    const find = async () => (await former) ?? findFormer(target) ?? NO_FORMER;
    await renewFolder(target, find(), render, complete);
  } else {
    await publishFolder(target, async (folder) => {
      complete(folder, await render(folder, null), { files: walkFiles(folder) });
    });
    dropSpare(target);
  }
  return { isNew: true, weight };
}
