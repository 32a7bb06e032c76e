/** The folder of a built site → its files, as checks read them. Throws the error of the file system where there is none. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { SiteFiles } from "../check/built-site.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";

export function openSite(folder: string): SiteFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      ({ parentPath, name }) =>
        `/${join(parentPath, name).slice(join(folder, sep).length).split(sep).join("/")}`,
    )
    .sort(compareCodepoints);
  return {
    paths,
    read: (path) => readFileSync(join(folder, path)),
    size: (path) => statSync(join(folder, path)).size,
  };
}
