/** `diff [REV]`: what changed in records and addresses between a git revision and now. */
import { join } from "node:path";
import { compareSnapshots } from "../history/compare-snapshots.ts";
import { formatChanges } from "../history/format-changes.ts";
import type { Snapshot } from "../history/snapshot.ts";
import { RevisionError } from "../io/check-out-revision.ts";
import { takeSnapshots } from "../io/take-snapshots.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Command } from "./command.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_INPUT = "seeds";
const DEFAULT_REVISION = "HEAD";
const FORMATS = ["pretty", "json"];
const INDENT = 2;

const SAYINGS: Record<Language, { present: string }> = {
  en: { present: "Note: the pages of the revision were read by the present program, its own can't be run. " },
  zh: { present: "说明：该版本的程序无法运行，其版面由现在的程序读出。" },
};

/** Paths as people write them, from the folder they named on. */
function placePages(snapshot: Snapshot, input: string): Snapshot {
  const place = (path: string) => join(input, path);
  return {
    ...snapshot,
    pages: snapshot.pages.map((page) => ({ ...page, path: place(page.path) })),
    unread: snapshot.unread.map(place),
  };
}

/** One line, written over, where somebody looks on. */
function makeMeter(revision: string) {
  const counts = { [revision]: "", now: "" };
  const isShown = process.stderr.isTTY === true;
  return {
    track: (name: string) => (done: number, total: number) => {
      counts[name] = `${name} ${done}/${total}`;
      if (isShown) process.stderr.write(`\r\u001b[K${Object.values(counts).filter(Boolean).join("  ")}`);
    },
    clear: () => {
      if (isShown) process.stderr.write("\r\u001b[K");
    },
  };
}

export const diffCommand: Command = {
  name: "diff",
  summary: "compare the archive with that of a git revision",
  help: `Usage: diff [REV]   (default: ${DEFAULT_REVISION})

Reads the pages, corrections and vocabulary of a git revision by the program of that revision, and those
of now by the present one, and prints by page which articles were added (+), lost (-) or changed (~):
re-cut, with other text, or with other names and subjects. Addresses that lead nowhere any more are an
error, and the exit code is 1, unless they are redirected.

  --format FORMAT    pretty (default) or json
  --input FOLDER     where the pages are (default ${DEFAULT_INPUT})
${SHARED_HELP}`,
  async run(args) {
    const { values, positionals, language, limit } = readArguments(args, ["format", "input"], {
      allowPositionals: true,
    });
    const { format = "pretty", input = DEFAULT_INPUT } = values;
    const [revision = DEFAULT_REVISION, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`Unexpected “${more[0]}”, expected one revision`);
    if (!FORMATS.includes(format))
      throw new UsageError(`Unexpected format “${format}”, expected one of ${FORMATS.join(", ")}`);
    const meter = makeMeter(revision);
    try {
      const { before, after, failure } = await takeSnapshots({
        input,
        revision,
        limit,
        trackPast: meter.track(revision),
        trackNow: meter.track("now"),
      });
      const changes = compareSnapshots(placePages(before, input), placePages(after, input));
      meter.clear();
      if (failure !== null) process.stderr.write(`${SAYINGS[language].present}${failure}\n`);
      process.stdout.write(
        format === "json" ? `${JSON.stringify(changes, null, INDENT)}\n` : formatChanges(changes, language),
      );
      return changes.addresses.gone.length > 0 || changes.unread.length > 0 ? "failed" : "done";
    } catch (error) {
      meter.clear();
      throw error instanceof RevisionError ? new UsageError(error.message) : error;
    }
  },
};
