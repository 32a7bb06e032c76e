/** The archive of all pages of a folder, for whoever renders the site without the `build` command. */
import { chooseLanguage } from "../diagnostics/choose-language.ts";
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import type { Archive } from "../index/archive.ts";
import { buildArchive } from "../index/build-archive.ts";
import { buildRecords } from "../pipeline.ts";
import { createContext } from "./create-context.ts";
import { readSources } from "./read-sources.ts";

export interface LoadOptions {
  /** Folder of the pages. @default "seeds" */
  input?: string;
  /** The most bytes that a page may have. @default 32 MB */
  limit?: number;
}

const DEFAULT_LIMIT = 32 * 1024 ** 2;

/** Throws a DiagnosticsError where a page has an error; warnings are let pass. */
export async function loadArchive({
  input = "seeds",
  limit = DEFAULT_LIMIT,
}: LoadOptions = {}): Promise<Archive> {
  const { sources, refused } = readSources([input], { limit, expandFolders: true });
  const { files, records } = await buildRecords(sources, await createContext());
  const language = chooseLanguage(process.env);
  const errors = toDiagnostics([...refused, ...files], language).filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0) throw new DiagnosticsError(errors, language);
  return buildArchive(records);
}
