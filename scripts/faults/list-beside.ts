/** Path of a site in; what is left beside it out, by name. What a build keeps for the next one is no leftover. */
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { keptFolderOf } from "../../src/io/kept-sites.ts";

export function listBeside(site: string): string[] {
  const own = [site, keptFolderOf(site)].map((path) => basename(path));
  return readdirSync(dirname(site)).filter((name) => !own.includes(name));
}
