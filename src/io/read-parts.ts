/** Folders in; the parts of a site in them, or in the folders right below, out. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { partSchema } from "../schema/part.ts";
import type { NamedPart } from "../shard/check-parts.ts";
import { PartError } from "./part-error.ts";

export const PART_FILE = "part.json";
/** Below the folder of a part: its share of the site. */
export const PART_SITE = "site";

const isPart = (folder: string) => existsSync(join(folder, PART_FILE));

function readPart(folder: string): NamedPart {
  const path = join(folder, PART_FILE);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new PartError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { success, data, error } = partSchema.safeParse(content);
  if (!success) throw new PartError(`${path}: ${z.prettifyError(error)}`);
  return { folder, part: data };
}

/** Throws a PartError where a description can't be understood, and the error of the file system where a folder can't be read. */
export function readParts(folders: readonly string[]): NamedPart[] {
  return folders
    .flatMap((folder) =>
      isPart(folder)
        ? [folder]
        : readdirSync(folder)
            .sort(compareCodepoints)
            .map((name) => join(folder, name))
            .filter(isPart),
    )
    .map(readPart);
}
