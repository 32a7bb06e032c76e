/** `check [FILES]`: what is wrong or doubtful with pages, for people or programs. */
import { correctionsPathOf, PAGE_ENDING } from "../correct/corrections-path.ts";
import { formatGithub } from "../diagnostics/format-github.ts";
import { formatJson } from "../diagnostics/format-json.ts";
import { formatSarif } from "../diagnostics/format-sarif.ts";
import { rankSeverity } from "../diagnostics/rank-severity.ts";
import { digestProgram } from "../io/digest-program.ts";
import { VOCABULARY_FOLDER } from "../io/load-vocabulary.ts";
import { openPageCache } from "../io/open-page-cache.ts";
import { type Diagnostic, type Severity, severitySchema } from "../schema/diagnostic.ts";
import type { Command } from "./command.ts";
import { diagnosePages } from "./diagnose-pages.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { ProgressMeter } from "./progress-meter.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { readWorkers, WORKERS_HELP } from "./read-workers.ts";
import { UsageError } from "./usage-error.ts";
import { watchAndRepeat } from "./watch-and-repeat.ts";

const DEFAULT_INPUT = "seeds";
const FORMATS = ["pretty", "json", "github", "sarif"] as const;
type Format = (typeof FORMATS)[number];

function readFormat(text: string): Format {
  const format = FORMATS.find((format) => format === text);
  if (format) return format;
  throw new UsageError(`Unexpected format “${text}”, expected one of ${FORMATS.join(", ")}`);
}

function readSeverity(text: string): Severity {
  const severity = severitySchema.safeParse(text);
  if (severity.success) return severity.data;
  throw new UsageError(`Unexpected severity “${text}”, expected error, warning or info`);
}

export const checkCommand: Command = {
  name: "check",
  summary: "list what is wrong or doubtful with pages",
  help: `Usage: check [FILE|FOLDER…]   (default: ${DEFAULT_INPUT})

Prints each problem with its place, its cause and what to do about it, then counts them by file and
kind. The exit code is 1 where one is an error; warnings are for an editor to look at. In GitHub
Actions, where no format is asked for, problems are noted beside the lines as well.

  --severity LEAST   show what is an error, a warning or above, or all: error, warning, info (default)
  --strict           warnings, too, make the exit code 1
  --format FORMAT    pretty (default), json, github (workflow commands) or sarif (2.1.0)
  --watch            check again whenever a page or the vocabulary changes; ends with Ctrl+C
${WORKERS_HELP}
${SHARED_HELP}`,
  async run(args) {
    const { values, flags, positionals, language, limit } = readArguments(
      args,
      ["format", "severity", "workers"],
      {
        allowPositionals: true,
        flags: ["strict", "watch"],
      },
    );
    const format = readFormat(values.format ?? "pretty");
    const least = rankSeverity(readSeverity(values.severity ?? "info"));
    if (flags.watch && format !== "pretty") {
      throw new UsageError(`--watch is for people to read, expected no --format ${format}`);
    }
    const isAnnotated = values.format === undefined && process.env.GITHUB_ACTIONS === "true";
    const paths = positionals.length > 0 ? positionals : [DEFAULT_INPUT];

    const workers = readWorkers(values.workers);
    // What this process has loaded stays as it is, whatever becomes of the files.
    const program = digestProgram();
    const openCache = () => openPageCache({ program });

    const check = async (signal?: AbortSignal): Promise<readonly Diagnostic[]> => {
      const meter = new ProgressMeter(process.stderr, language);
      meter.begin("parse");
      const found = await diagnosePages(paths, {
        ...{ limit, language, workers, openCache, signal },
        onProgress: (counted) => meter.advance(counted),
      }).finally(() => meter.clear());
      if (signal?.aborted) return [];
      const shown = found.filter(({ severity }) => rankSeverity(severity) >= least);
      if (format === "json") process.stdout.write(formatJson(shown));
      if (format === "sarif") process.stdout.write(formatSarif(shown, language));
      if (format === "pretty") printDiagnostics(process.stdout, shown, language, found);
      if (format === "github" || isAnnotated) process.stdout.write(formatGithub(shown, language));
      return found;
    };
    if (flags.watch) {
      const { BANMIAN_VOCABULARY: vocabulary } = process.env;
      // In a folder they are among what is watched; beside a page that is named they are not.
      const corrections = paths.filter((path) => PAGE_ENDING.test(path)).map(correctionsPathOf);
      await watchAndRepeat(
        [...paths, ...corrections, VOCABULARY_FOLDER, ...(vocabulary ? [vocabulary] : [])],
        check,
        language,
      );
      return "done";
    }
    const fatal = rankSeverity(flags.strict ? "warning" : "error");
    return (await check()).some(({ severity }) => rankSeverity(severity) >= fatal) ? "failed" : "done";
  },
};
