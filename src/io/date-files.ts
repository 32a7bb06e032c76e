/** A folder and a time in; every file below it, and every folder, was then changed at that time. */
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** `seconds` are those since 1970, as in `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/). */
export function dateFiles(folder: string, seconds: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) dateFiles(path, seconds);
    else utimesSync(path, seconds, seconds);
  }
  utimesSync(folder, seconds, seconds);
}
