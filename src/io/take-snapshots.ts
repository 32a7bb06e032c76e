/**
 * A folder of pages and a git revision → the snapshots of the folder then and now. Then it is read by the program,
 * corrections and vocabulary of the revision; where that program can't run, by the present one with that vocabulary.
 */
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Snapshot } from "../history/snapshot.ts";
import { checkOutRevision, findRevision, placeInRepository, type Repository } from "./check-out-revision.ts";
import { runSnapshot } from "./run-snapshot.ts";

const PROGRAM = fileURLToPath(new URL("../../", import.meta.url));
const NOTHING: Snapshot = { pages: [], unread: [], addresses: [], redirects: [] };

export type Track = (done: number, total: number) => void;

export interface TakeOptions {
  input: string;
  revision: string;
  /** The most bytes that a page may have. */
  limit: number;
  trackPast: Track;
  trackNow: Track;
}

export interface Taken {
  before: Snapshot;
  after: Snapshot;
  /** Why the program of the revision wasn't run, in the words of whoever says so; null where it was. */
  failure: string | null;
}

/** Throws a RevisionError where there is no such revision, and a system error where there is no such folder. */
export async function takeSnapshots({
  input,
  revision,
  limit,
  trackPast,
  trackNow,
}: TakeOptions): Promise<Taken> {
  statSync(input);
  const repository = findRevision(input, revision);
  const scratch = mkdtempSync(join(tmpdir(), "banmian-diff-"));
  // Where one of the two fails, the other isn't waited for.
  const stop = new AbortController();
  const { signal } = stop;
  try {
    const [{ snapshot, failure }, after] = await Promise.all([
      readPast({ scratch, input, repository, limit, signal, onProgress: trackPast }),
      runSnapshot({
        program: PROGRAM,
        input,
        output: join(scratch, "now.json"),
        limit,
        signal,
        onProgress: trackNow,
      }),
    ]);
    return { before: snapshot, after, failure };
  } finally {
    stop.abort();
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface PastOptions {
  scratch: string;
  input: string;
  repository: Repository;
  limit: number;
  signal: AbortSignal;
  onProgress: Track;
}

async function readPast({ scratch, input, repository, limit, signal, onProgress }: PastOptions) {
  const place = placeInRepository(repository.root, input);
  const tree = checkOutRevision(repository, scratch);
  const pages = join(tree, place ?? "");
  // A revision from before there were pages is one without any.
  if (place === null || !existsSync(pages)) return { snapshot: NOTHING, failure: null };
  const options = { input: pages, output: join(scratch, "past.json"), limit, signal, onProgress };
  const programPlace = placeInRepository(repository.root, PROGRAM);
  const program = join(tree, programPlace ?? "");
  if (programPlace === null || !existsSync(join(program, "src", "pipeline.ts")))
    return {
      snapshot: await runSnapshot({ ...options, program: PROGRAM }),
      failure: "src/pipeline.ts: ENOENT",
    };
  symlinkSync(join(PROGRAM, "node_modules"), join(program, "node_modules"), "junction");
  try {
    return { snapshot: await runSnapshot({ ...options, program }), failure: null };
  } catch (error) {
    const failure = nameError(error);
    const vocabulary = join(program, "src", "vocabulary");
    const snapshot = await runSnapshot({ ...options, program: PROGRAM, vocabulary }).catch(() =>
      // That vocabulary may have another shape than the present program reads.
      runSnapshot({ ...options, program: PROGRAM }),
    );
    return { snapshot, failure };
  }
}

/** Of all that a process says before it fails, the line that names the error. */
function nameError(error: unknown): string {
  const rows = (error instanceof Error ? error.message : String(error)).split("\n");
  return rows.find((row) => /^\w*Error\b/.test(row)) ?? rows[0] ?? "";
}
