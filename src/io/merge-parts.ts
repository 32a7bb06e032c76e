/** Parts that make a whole in, all their files in one folder out, each as it was written. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { NamedPart } from "../shard/check-parts.ts";
import { digestBytes } from "./digest-bytes.ts";
import { PartError } from "./part-error.ts";
import { PART_SITE } from "./read-parts.ts";

export interface MergeOptions {
  onProgress?: ((counted: { done: number; total: number }) => void) | undefined;
}

/**
 * Throws a PartError where a file is not as its part says, and the error of the file system where it can't be read;
 * returns how many there are.
 */
export function mergeParts(
  parts: readonly NamedPart[],
  output: string,
  { onProgress }: MergeOptions = {},
): number {
  const owners = new Map(
    parts.flatMap((named) =>
      Object.entries(named.part.files).map(([path, digest]) => [path, { named, digest }]),
    ),
  );
  let done = 0;
  for (const [path, { named, digest }] of owners) {
    const source = join(named.folder, PART_SITE, path);
    const bytes = readFileSync(source);
    if (digestBytes(bytes) !== digest)
      throw new PartError(`${source} is not as it was written; fetch that part again`);
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    done += 1;
    onProgress?.({ done, total: owners.size });
  }
  return done;
}
