/** `diff [REV]`: what changed in records and addresses between a git revision and now. */
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareSnapshots } from "../history/compare-snapshots.ts";
import { formatChanges } from "../history/format-changes.ts";
import type { Snapshot } from "../history/snapshot.ts";
import {
  checkOutRevision,
  findRevision,
  placeInRepository,
  type Repository,
  RevisionError,
} from "../io/check-out-revision.ts";
import { runSnapshot } from "../io/run-snapshot.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Command } from "./command.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_INPUT = "seeds";
const DEFAULT_REVISION = "HEAD";
const FORMATS = ["pretty", "json"];
const INDENT = 2;
const PROGRAM = fileURLToPath(new URL("../../", import.meta.url));

const SAYINGS: Record<Language, { none: string; failed: (reason: string) => string }> = {
  en: {
    none: "Note: the revision has no program of its own that was run; its pages were read by the present one.",
    failed: (reason) =>
      `Note: the program of the revision can't be run with the packages installed; its pages were read by the present one. ${reason}`,
  },
  zh: {
    none: "说明：该版本不带可运行的程序，其版面由现在的程序读出。",
    failed: (reason) => `说明：现有依赖包无法运行该版本的程序，其版面由现在的程序读出。${reason}`,
  },
};

interface Past {
  snapshot: Snapshot;
  /** What is to be said of how it was read. */
  note: string | null;
}

interface Work {
  /** Folder for whatever is needed on the way. */
  scratch: string;
  input: string;
  repository: Repository;
  limit: number;
  language: Language;
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

async function readPast(work: Work): Promise<Past> {
  const { scratch, input, repository, limit, language, signal, onProgress } = work;
  const place = placeInRepository(repository.root, input);
  const tree = checkOutRevision(repository, scratch);
  const pages = join(tree, place ?? "");
  // A revision from before there were pages is one without any.
  if (place === null || !existsSync(pages)) return { snapshot: NOTHING, note: null };
  const output = join(scratch, "past.json");
  const options = { input: pages, output, limit, signal, onProgress };
  const programPlace = placeInRepository(repository.root, PROGRAM);
  const program = join(tree, programPlace ?? "");
  const isThere = programPlace !== null && existsSync(join(program, "src", "pipeline.ts"));
  const sayings = SAYINGS[language];
  let note = sayings.none;
  if (isThere) {
    symlinkSync(join(PROGRAM, "node_modules"), join(program, "node_modules"), "junction");
    try {
      return { snapshot: await runSnapshot({ ...options, program }), note: null };
    } catch (error) {
      note = sayings.failed(firstLine(error));
    }
  }
  const vocabulary = isThere ? join(program, "src", "vocabulary") : undefined;
  try {
    return { snapshot: await runSnapshot({ ...options, program: PROGRAM, vocabulary }), note };
  } catch (error) {
    if (vocabulary === undefined) throw error;
    return { snapshot: await runSnapshot({ ...options, program: PROGRAM }), note };
  }
}

const NOTHING: Snapshot = { pages: [], unread: [], addresses: [], redirects: [] };

/** Paths as people write them, from the folder they named on. */
function placePages(snapshot: Snapshot, input: string): Snapshot {
  const place = (path: string) => join(input, path);
  return {
    ...snapshot,
    pages: snapshot.pages.map((page) => ({ ...page, path: place(page.path) })),
    unread: snapshot.unread.map(place),
  };
}

/** Of all that a process says before it fails, the line that names the error. */
function firstLine(error: unknown): string {
  const rows = (error instanceof Error ? error.message : String(error)).split("\n");
  return rows.find((row) => /^\w*Error\b/.test(row)) ?? rows[0] ?? "";
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
    // Says what is wrong with the folder where it isn't there.
    statSync(input);
    const scratch = mkdtempSync(join(tmpdir(), "banmian-diff-"));
    const meter = makeMeter(revision);
    // Where one of the two fails, the other isn't waited for.
    const stop = new AbortController();
    const { signal } = stop;
    try {
      const repository = findRevision(input, revision);
      const [{ snapshot: before, note }, after] = await Promise.all([
        readPast({ scratch, input, repository, limit, language, signal, onProgress: meter.track(revision) }),
        runSnapshot({
          program: PROGRAM,
          input,
          output: join(scratch, "now.json"),
          limit,
          signal,
          onProgress: meter.track("now"),
        }),
      ]);
      meter.clear();
      const changes = compareSnapshots(placePages(before, input), placePages(after, input));
      if (note !== null) process.stderr.write(`${note}\n`);
      process.stdout.write(
        format === "json" ? `${JSON.stringify(changes, null, INDENT)}\n` : formatChanges(changes, language),
      );
      return changes.addresses.gone.length > 0 || changes.unread.length > 0 ? "failed" : "done";
    } catch (error) {
      meter.clear();
      throw error instanceof RevisionError ? new UsageError(error.message) : error;
    } finally {
      stop.abort();
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
