/**
 * Pages with the records made of them → the archive of those without an error, and the files with an error that are
 * left out of it. Leaving out one may show an error in another: so it is looked again until there is none.
 */
import type { VFile } from "vfile";
import { hasErrors } from "../diagnostics/has-errors.ts";
import type { Archive } from "../index/archive.ts";
import { type BuiltRecords, buildRecords, indexRecords, type PageMemory } from "../pipeline.ts";
import type { PageSource } from "../read/read-page.ts";
import type { Context } from "./context.ts";

export interface SoundArchive {
  sources: readonly PageSource[];
  built: BuiltRecords;
  /** Null where the pages left make no archive. */
  archive: Archive | null;
  /** With an error each. */
  broken: VFile[];
}

export function indexSound(
  sources: readonly PageSource[],
  built: BuiltRecords,
  context: Context,
  memory: PageMemory,
): SoundArchive {
  const broken: VFile[] = [];
  let [left, made] = [sources, built];
  for (;;) {
    const archive = left.length === 0 || made.files.some(hasErrors) ? null : indexRecords(made, context);
    const wrong = made.files.filter(hasErrors);
    broken.push(...wrong);
    if (wrong.length === 0) return { sources: left, built: made, archive, broken };
    const paths = new Set(wrong.map(({ path }) => path));
    const rest = left.filter(
      ({ path, corrections }) => !paths.has(path) && !paths.has(corrections?.path ?? path),
    );
    // No page is to blame for an address that two others claim.
    const isHopeless = wrong.some(({ messages }) =>
      messages.some(({ ruleId }) => ruleId === "duplicate-permalink"),
    );
    if (isHopeless || rest.length === 0 || rest.length === left.length)
      return { sources: left, built: made, archive: null, broken };
    left = rest;
    made = buildRecords(left, context, { memory });
  }
}
