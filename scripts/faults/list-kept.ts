/** The folder of kept pages in, its files out, in order. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

export function listKept(cache: string): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
