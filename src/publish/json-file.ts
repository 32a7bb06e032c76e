/** `(path, content) → a file of the API`, indented for people to read. */
import type { DataFile } from "./data-file.ts";

const INDENT = 2;

export function jsonFile(path: string, content: object): DataFile {
  return { path, chunks: [`${JSON.stringify(content, null, INDENT)}\n`] };
}
