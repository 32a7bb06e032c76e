/** Files and folders and a task in: the task, done at once and after every change, until the user stops it. */
import { describeError } from "../diagnostics/describe-error.ts";
import { watchFolders } from "../io/watch-folders.ts";
import type { Language } from "../schema/diagnostic.ts";

/** Blank the screen and what was scrolled off it, and begin at the top. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";
const WAITING: Record<Language, string> = {
  en: "Waiting for changes; Ctrl+C ends.",
  zh: "正在等待改动，按 Ctrl+C 结束。",
};

/** A task that throws is told of and tried again after the next change; its signal says when to leave off. Only a terminal is cleared. */
export async function watchAndRepeat(
  paths: readonly string[],
  task: (signal: AbortSignal) => Promise<unknown>,
  language: Language,
): Promise<void> {
  const stop = new AbortController();
  const run = async () => {
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    try {
      await task(stop.signal);
    } catch (error) {
      // What is left off goes wrong.
      if (!stop.signal.aborted) process.stderr.write(`${describeError(error)}\n`);
    }
    if (!stop.signal.aborted) process.stdout.write(`${WAITING[language]}\n`);
  };
  let last = Promise.resolve();
  /** Whether one is still to begin, which will see every change made until then. */
  let isAsked = false;
  const repeat = () => {
    if (isAsked) return;
    isAsked = true;
    last = last.then(() => {
      isAsked = false;
      return run();
    });
  };
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  const watch = watchFolders(paths, repeat);
  repeat();
  await stopped;
  stop.abort();
  watch.close();
}
