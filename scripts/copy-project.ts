/** A folder in, the program copied into it, so that its files can be changed; the packages stay where they are. */
import { cpSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

const COPIED = ["src", "templates", "scripts", "package.json", "package-lock.json", "tsconfig.json"];

export function copyProject(folder: string): void {
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
}
