/** What is wrong with the files that are left out of a site → what the site says of each: its name, and the first error. */
import { basename } from "node:path/posix";
import type { Diagnostic } from "../schema/diagnostic.ts";

export interface MissingPage {
  /** Name of the file, without its folders. */
  file: string;
  line: number | null;
  /** Of the message, as in the catalogue. */
  id: string;
  message: string;
}

/** In the order of the files. */
export function listMissing(diagnostics: readonly Diagnostic[]): MissingPage[] {
  const first = new Map<string, MissingPage>();
  for (const { file, line, id, message, severity } of diagnostics)
    if (severity === "error" && !first.has(file))
      first.set(file, { file: basename(file), line, id, message });
  return [...first.values()];
}
