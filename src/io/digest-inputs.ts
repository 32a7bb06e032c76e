/** What a site is made of → digests of it, for parts made by several machines to be known to fit together. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageSource } from "../read/read-page.ts";
import type { PartInputs } from "../schema/part.ts";
import { digestBytes } from "./digest-bytes.ts";
import { digestFiles } from "./digest-files.ts";
import { digestVocabulary } from "./digest-program.ts";
import { loadSettings } from "./load-settings.ts";
import { digestSource } from "./page-cache.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = ["src", "templates", "package-lock.json"];

/** What of this project takes part, vocabulary included. */
export const programPaths = PROGRAM.map((path) => join(PROJECT, path));

const digestLines = (lines: readonly string[]) => digestBytes(Buffer.from(lines.join("\n")));

/** `options` are those of the command that change the site. */
export function digestInputs(
  sources: readonly PageSource[],
  options: Readonly<Record<string, boolean>>,
): PartInputs {
  const vocabulary = digestVocabulary(process.env.BANMIAN_VOCABULARY || undefined);
  return {
    pages: digestLines(sources.map(digestSource)),
    program: digestLines([digestFiles(PROJECT, PROGRAM), vocabulary]),
    settings: digestLines([JSON.stringify(loadSettings()), JSON.stringify(options)]),
  };
}
