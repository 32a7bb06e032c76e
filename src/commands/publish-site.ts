/** Makes a site beside the one that stands and publishes it; pages of the last one that would be the same are taken from it. */
import type { KeyedPage } from "../eleventy/key-pages.ts";
import { dateFiles } from "../io/date-files.ts";
import { FormerSite } from "../io/former-site.ts";
import { writeInventory } from "../io/inventory-file.ts";
import { dropSpare } from "../io/kept-sites.ts";
import { type FileState, listFiles } from "../io/list-files.ts";
import { publishFolder } from "../io/publish-folder.ts";
import { renewFolder } from "../io/renew-folder.ts";
import { takeInventory } from "../io/take-inventory.ts";
import type { Inventory } from "../schema/inventory.ts";

export interface PublishOptions {
  madeOf: Pick<Inventory, "inputs" | "pages">;
  /** Whether all pages are made, whatever the last build made. */
  isFresh: boolean;
  /** Seconds since 1970 that the files get. @default the time when each was written */
  fileTime: number | null;
  /** Writes what the site has but for the pages in `known` (path → key) that are the same; returns all that have keys. */
  render: (folder: string, known: ReadonlyMap<string, string> | null) => Promise<KeyedPage[]>;
}

/** Resolves to whether there was anything to publish; rejects with what `render` rejects with. */
export async function publishSite(
  target: string,
  { madeOf, isFresh, fileTime, render }: PublishOptions,
): Promise<boolean> {
  const complete = (folder: string, keyed: readonly KeyedPage[], files: ReadonlyMap<string, FileState>) => {
    if (fileTime !== null) dateFiles(folder, fileTime);
    const dated = fileTime === null ? files : listFiles(folder);
    writeInventory(target, folder, takeInventory(dated, keyed, madeOf));
  };
  const former = isFresh ? null : FormerSite.open(target, madeOf.inputs);
  if (!former) {
    await publishFolder(target, async (folder) => {
      const keyed = await render(folder, null);
      complete(folder, keyed, listFiles(folder));
    });
    dropSpare(target);
    return true;
  }
  // Files that are to have a time get it.
  if (fileTime === null && former.isMadeOf(madeOf.pages)) return false;
  await renewFolder(former, (drafts) => render(drafts, former.keys), complete);
  return true;
}
