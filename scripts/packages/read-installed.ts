/** The folder of the project and a path of its lockfile → what the installed package says of itself; null where none is. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Installed, installedSchema } from "./find-package-faults.ts";

export function readInstalled(root: string, path: string): Installed | null {
  const manifest = join(root, path, "package.json");
  if (!existsSync(manifest)) return null;
  const said = installedSchema.parse(JSON.parse(readFileSync(manifest, "utf8")));
  return { ...said, hasGypFile: existsSync(join(root, path, "binding.gyp")) };
}
