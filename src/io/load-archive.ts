/** The archive of all pages of a folder, for whoever renders the site without the `build` command. */
import { chooseLanguage } from "../diagnostics/choose-language.ts";
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import type { Archive } from "../index/archive.ts";
import { buildRecords, indexRecords } from "../pipeline.ts";
import { chooseLimit } from "./choose-limit.ts";
import { createContext } from "./create-context.ts";
import { loadSettings } from "./load-settings.ts";
import { readSources } from "./read-sources.ts";

export interface LoadOptions {
  /** Folder of the pages. @default "seeds" */
  input?: string;
}

/**
 * The language and the size limit are those of the settings. Throws a DiagnosticsError where a page has an
 * error; warnings are let pass.
 */
export async function loadArchive({ input = "seeds" }: LoadOptions = {}): Promise<Archive> {
  const limit = chooseLimit(undefined, loadSettings());
  const { sources, refused } = readSources([input], { limit, expandFolders: true });
  const context = createContext();
  const built = buildRecords(sources, context);
  const archive = indexRecords(built, context);
  const language = chooseLanguage(process.env);
  const diagnostics = toDiagnostics([...refused, ...built.files], language);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new DiagnosticsError(errors, language);
  return archive;
}
