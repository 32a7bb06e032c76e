/** The folder of a part, its share of the site in it, and what that was made of; `part.json` written beside. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "../schema/part.ts";
import { digestBytes } from "./digest-bytes.ts";
import { openSite } from "./open-site.ts";
import { PART_FILE, PART_SITE } from "./read-parts.ts";

const INDENT = 1;

export function writePart(folder: string, about: Omit<Part, "format" | "files">): void {
  const { paths, read } = openSite(join(folder, PART_SITE));
  const part: Part = {
    format: 1,
    ...about,
    files: Object.fromEntries(paths.map((path) => [path, digestBytes(read(path))])),
  };
  writeFileSync(join(folder, PART_FILE), `${JSON.stringify(part, null, INDENT)}\n`);
}
