/**
 * Sources and a cache in; parses the pages that the cache lacks, by several processes where there are enough of them,
 * and keeps them there. What is kept does not depend on how many processes there are.
 *
 * Processes and not threads: one that dies of a page takes nothing along, its memory is given back, and each has a
 * heap of its own.
 */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism, freemem } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Context, parsePage } from "../pipeline.ts";
import type { PageSource } from "../read/read-page.ts";
import { locateProgram } from "./locate-program.ts";
import type { PageCache } from "./page-cache.ts";
import { chooseLoader } from "./typescript-loader.ts";
import { WorkerError } from "./worker-error.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

/**
 * A process that parses pays for its start (program, vocabulary and dictionaries: some 5.7 s of processor time, of which
 * this one would need 3.6 itself) from so many pages of 75 ms each.
 */
const PAGES_FOR_WORKER = 50;
/** Bytes that a process needs, dictionaries and what is left of building them included: 540 MB were seen. */
const WORKER_MEMORY = 600_000_000;
/** Pages given to a process at a time: one to parse and one to go on with. */
const AHEAD = 2;
const MAIN = fileURLToPath(locateProgram("src/io/page-worker.ts"));

export interface FillOptions {
  /** Processes that parse, 1 for none but this. @default as many as there are processors, and pages to pay for them */
  workers?: number | undefined;
  /** Called once, before pages are parsed by this process alone. */
  onFew?: (() => void) | undefined;
  /** `done` pages of `total` that had to be parsed. */
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
  /** Leaves the rest unparsed. */
  signal?: AbortSignal | undefined;
  /** What a process runs. @default page-worker.ts */
  program?: string;
}

function chooseWorkers(pages: number): number {
  const most = Math.min(availableParallelism(), Math.floor(freemem() / WORKER_MEMORY));
  return Math.min(most, Math.floor(pages / PAGES_FOR_WORKER));
}

/** Resolves when there is no page left to give out and all that it took are kept. */
function employ(
  worker: ChildProcess,
  sources: Iterator<PageSource, undefined>,
  cache: PageCache,
  onParsed: () => void,
): Promise<void> {
  /** Those it was given, the one it is at first. */
  const given: PageSource[] = [];
  const give = () => {
    const { value } = sources.next();
    if (!value) return;
    given.push(value);
    // What can't be sent any more is told by the end of the process.
    worker.send(value satisfies ToWorker, () => {});
  };
  return new Promise((resolve, reject) => {
    // What a process goes on to say after it failed is the answer to another page than the one it is at here.
    let hasFailed = false;
    const fail = (what: string) => {
      hasFailed = true;
      const page = given[0]?.path;
      reject(new WorkerError(page ? `${page}: ${what}` : `A process to parse pages can't start: ${what}`));
    };
    worker.on("message", (message: FromWorker) => {
      if (hasFailed) return;
      if (message.kind === "failed") return fail(message.failure);
      if (message.kind === "ready") {
        if (message.generation !== cache.generation)
          return reject(new WorkerError("The program or the vocabulary has changed meanwhile; start again."));
        for (let count = 0; count < AHEAD; count += 1) give();
      } else {
        const source = given.shift();
        if (source) cache.keepPacked(source, message.texts);
        onParsed();
        give();
      }
      if (given.length === 0) resolve();
    });
    worker.on("error", ({ message }) => fail(message));
    worker.on("exit", (code, signal) => fail(`the process that parses it ended (${signal ?? code})`));
  });
}

export async function fillCache(
  sources: readonly PageSource[],
  context: Context,
  cache: PageCache,
  { workers, onFew, onProgress, signal, program = MAIN }: FillOptions = {},
): Promise<void> {
  const missing = sources.filter((source) => !cache.has(source));
  const count = Math.min(workers ?? chooseWorkers(missing.length), missing.length);
  const total = missing.length;
  let done = 0;
  const onParsed = () => {
    done += 1;
    onProgress?.({ done, total });
  };
  if (count <= 1) {
    if (total > 0) onFew?.();
    for (const source of missing) {
      if (signal?.aborted) return;
      cache.keep(source, parsePage(source, context));
      onParsed();
      // Whoever waits for something else is not to wait for all pages.
      await setImmediate();
    }
    return;
  }
  const rest = missing.values();
  const employed = Array.from({ length: count }, () =>
    fork(program, {
      execArgv: [...chooseLoader(program)],
      // Bytes go through as bytes.
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    }),
  );
  const dismiss = () => {
    for (const worker of employed) worker.kill();
  };
  signal?.addEventListener("abort", dismiss, { once: true });
  try {
    await Promise.all(employed.map((worker) => employ(worker, rest, cache, onParsed)));
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener("abort", dismiss);
    dismiss();
  }
}
