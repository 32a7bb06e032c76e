/** A folder in, the paths of the pages in it and below out, and of corrections, in the order of their code points. */
import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { CORRECTIONS, PAGE_ENDING } from "../correct/corrections-path.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { leadsOutside } from "./leads-outside.ts";

export interface PageList {
  /** Each begins with the folder as given; parted by `/` on every system. */
  pages: string[];
  /** Links that lead out of the folder; they are not followed. */
  outside: string[];
  /** Files of corrections, `<page>.corrections.yaml`, whether or not their page is there. */
  corrections: string[];
}

/** Lists `*.txt` and `*.md`, without dotfiles and dot folders. Throws the error of the file system where the folder can't be read. */
export function listPages(folder: string): PageList {
  const root = realpathSync(folder);
  const list: PageList = { pages: [], outside: [], corrections: [] };
  const take = (entry: Dirent, path: string) => {
    if (entry.name.startsWith(".")) return;
    if (entry.isDirectory()) {
      walk(path);
    } else if (entry.isSymbolicLink() && leadsOutside(path, root)) {
      (entry.name.endsWith(CORRECTIONS) ? list.corrections : list.outside).push(path);
    } else if (PAGE_ENDING.test(entry.name)) {
      list.pages.push(path);
    } else if (entry.name.endsWith(CORRECTIONS)) {
      list.corrections.push(path);
    }
  };
  const walk = (current: string) => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      take(entry, join(current, entry.name).split(sep).join("/"));
    }
  };
  walk(folder);
  list.pages.sort(compareCodepoints);
  list.outside.sort(compareCodepoints);
  list.corrections.sort(compareCodepoints);
  return list;
}
