/** `check [FILES]`: what is wrong or doubtful with pages, for people or programs. */
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { formatJson } from "../diagnostics/format-json.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { createContext } from "../io/create-context.ts";
import { readSources } from "../io/read-sources.ts";
import { buildRecords } from "../pipeline.ts";
import type { Command } from "./command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_INPUT = "seeds";
const FORMATS = ["pretty", "json"];

export const checkCommand: Command = {
  name: "check",
  summary: "list what is wrong or doubtful with pages",
  help: `Usage: check [FILE|FOLDER…]   (default: ${DEFAULT_INPUT})

Prints each problem with its place and what to do about it. The exit code is 1 where one is an error;
warnings are for an editor to look at.

  --format FORMAT    pretty (default) or json
${SHARED_HELP}`,
  async run(args) {
    const { values, positionals, language, limit } = readArguments(args, ["format"], {
      allowPositionals: true,
    });
    const { format = "pretty" } = values;
    if (!FORMATS.includes(format)) {
      throw new UsageError(`Unexpected format “${format}”, expected ${FORMATS.join(" or ")}`);
    }
    const paths = positionals.length > 0 ? positionals : [DEFAULT_INPUT];
    const { sources, refused } = readSources(paths, { limit, expandFolders: true });
    const diagnose = () => {
      try {
        const { files } = buildRecords(sources, createContext({ language }));
        return toDiagnostics([...refused, ...files], language);
      } catch (error) {
        // Without a vocabulary no page can be read: what is wrong with it is all there is to list.
        if (error instanceof DiagnosticsError) return error.diagnostics;
        throw error;
      }
    };
    const diagnostics = diagnose();
    if (format === "json") process.stdout.write(formatJson(diagnostics));
    else printDiagnostics(process.stdout, diagnostics, language);
    return diagnostics.some(({ severity }) => severity === "error") ? "failed" : "done";
  },
};
