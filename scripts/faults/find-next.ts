/** The world in, the folder in which a build makes its next site out; null before there is one. */
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { World } from "./make-world.ts";

export function findNext({ site }: World): string | null {
  const folder = dirname(site);
  const found = readdirSync(folder).find((name) => name.startsWith(`${basename(site)}.next-`));
  return found === undefined ? null : join(folder, found);
}
