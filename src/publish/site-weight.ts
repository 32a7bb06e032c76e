/** Counts the files of a site, and their bytes, for the limits that hosts set. */
import type { Measure } from "./host-limits.ts";

export class SiteWeight implements Record<Measure, number> {
  files = 0;
  /** Bytes of all files, and of the largest. */
  total = 0;
  largest = 0;
  largestPath: string | null = null;

  /** `path` is that below the root of the site, from its slash on. */
  add(path: string, bytes: number): void {
    this.files += 1;
    this.total += bytes;
    if (bytes <= this.largest) return;
    this.largest = bytes;
    this.largestPath = path;
  }
}
