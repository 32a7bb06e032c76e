/** Makes one machine's part of a site beside the former one and puts it in its place. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dateFiles } from "../io/date-files.ts";
import { publishFolder } from "../io/publish-folder.ts";
import { PART_SITE } from "../io/read-parts.ts";
import { writePart } from "../io/write-part.ts";

export interface PartOptions {
  /** What is said of the part beside its files. */
  part: Parameters<typeof writePart>[1];
  /** Seconds since 1970 that the files get. @default the time when each was written */
  fileTime: number | null;
  render: (folder: string) => Promise<unknown>;
}

/** Rejects with what `render` rejects with. */
export async function publishPart(target: string, { part, fileTime, render }: PartOptions): Promise<void> {
  await publishFolder(target, async (folder) => {
    const site = join(folder, PART_SITE);
    mkdirSync(site, { recursive: true });
    await render(site);
    writePart(folder, part);
    if (fileTime !== null) dateFiles(folder, fileTime);
  });
}
