/** The program that makes records, and its packages → one digest, which changes with any of them. */
import { fileURLToPath } from "node:url";
import { digestFiles } from "./digest-files.ts";
import { VOCABULARY_FOLDER } from "./load-vocabulary.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** What parses a page stands in these rooms; what they import from others does not change a record. */
const ROOMS = ["pipeline", "read", "parse", "correct", "enrich", "record", "schema", "diagnostics", "io"];
const FILES = ["src/pipeline.ts", "package-lock.json"];

/** To be called when the program is loaded: its files may change while it runs. */
export function digestProgram(): string {
  const paths = [...ROOMS.map((room) => `src/${room}`), ...FILES];
  return `${digestFiles(PROJECT, paths)}-${process.versions.modules}`;
}

/** `folder` is the one whose files take the place of ours. */
export function digestVocabulary(folder: string | undefined): string {
  return [VOCABULARY_FOLDER, ...(folder ? [folder] : [])].map((path) => digestFiles(path, ["."])).join("-");
}
