/** A path → what the disk says of it; null where there is nothing, also because what should be a folder above it is a file. */
import { type Stats, statSync } from "node:fs";

export function statEntry(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return null;
    throw error;
  }
}
