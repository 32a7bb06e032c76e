/** `(site, former, next) → which of the two it is`, to the byte; throws where it is neither. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compareFolders } from "../compare-folders.ts";

/** `between`: a process was killed between two renames, and what it set aside is whole. */
export type Verdict = "former" | "next" | "between";

export function judgeSite(site: string, former: string, next: string): Verdict {
  const folder = dirname(site);
  const aside = readdirSync(folder).filter((name) => name.startsWith(`${basename(site)}.old-`));
  const isThere = existsSync(site);
  const path = isThere ? site : join(folder, aside[0] ?? "");
  if (!isThere && aside.length !== 1) throw new Error("There is no site, nor one set aside.");
  const differing = compareFolders(path, former);
  if (differing.length === 0) return isThere ? "former" : "between";
  if (isThere && compareFolders(path, next).length === 0) return "next";
  throw new Error(`The site is neither the former nor the next one: ${differing.slice(0, 3).join(", ")} …`);
}
