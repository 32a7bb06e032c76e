/** `(paths of pages, number) → as many of each kind at most`, evenly spread: those of a kind are made by one template. */
import { chooseSample } from "./choose-sample.ts";

/** The first folder names the kind; `/issues/x/text/` is made by another template than `/issues/x/`. */
function kindOf(path: string): string {
  const folders = path.split("/").slice(1, -1);
  return `${folders[0] ?? ""} ${folders.length}`;
}

export function choosePages(paths: readonly string[], pagesPerKind: number): string[] {
  const kinds = new Map<string, string[]>();
  for (const path of paths) {
    const pages = kinds.get(kindOf(path));
    if (pages) pages.push(path);
    else kinds.set(kindOf(path), [path]);
  }
  return [...kinds.values()].flatMap((pages) => chooseSample(pages, pagesPerKind));
}
