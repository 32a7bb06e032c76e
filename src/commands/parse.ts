/** `parse FILE…`: the records of pages as JSON on standard output. */
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { createContext } from "../io/create-context.ts";
import { readSources } from "../io/read-sources.ts";
import { parsePage } from "../pipeline.ts";
import type { Command } from "./command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const INDENT = 2;

export const parseCommand: Command = {
  name: "parse",
  summary: "print the records of pages as JSON",
  help: `Usage: parse FILE…

Prints the record of one page as a JSON object, those of several as an array in the order given.
Messages go to standard error. Where a file can't be read as a page, the exit code is 1; of several
files, those that can be read are printed all the same.

${SHARED_HELP}`,
  async run(args) {
    const { positionals, language, limit } = readArguments(args, [], { allowPositionals: true });
    if (positionals.length === 0) throw new UsageError("Expected a file: parse FILE…");
    const { sources, refused } = readSources(positionals, { limit, expandFolders: false });
    const context = createContext({ language });
    const parsed = sources.map((source) => parsePage(source, context));
    const records = parsed.flatMap(({ record }) => record ?? []);
    const result = positionals.length === 1 ? records[0] : records;
    if (result) process.stdout.write(`${JSON.stringify(result, null, INDENT)}\n`);
    const diagnostics = toDiagnostics(
      [
        ...refused,
        ...parsed.flatMap(({ file, corrections }) => [file, ...(corrections ? [corrections] : [])]),
      ],
      language,
    );
    if (diagnostics.length > 0) printDiagnostics(process.stderr, diagnostics, language);
    return records.length === positionals.length ? "done" : "failed";
  },
};
