/** Files and folders and a task in: the task, done at once and after every change, until the user stops it. */
import { watchFolders } from "../io/watch-folders.ts";
import type { Language } from "../schema/diagnostic.ts";

/** Blank the screen and what was scrolled off it, and begin at the top. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";
const WAITING: Record<Language, string> = {
  en: "Waiting for changes; Ctrl+C ends.",
  zh: "正在等待改动，按 Ctrl+C 结束。",
};

/** A task that throws is told of and tried again after the next change. Only a terminal is cleared. */
export async function watchAndRepeat(
  paths: readonly string[],
  task: () => unknown,
  language: Language,
): Promise<void> {
  const repeat = () => {
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    try {
      task();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    process.stdout.write(`${WAITING[language]}\n`);
  };
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  const watch = watchFolders(paths, repeat);
  repeat();
  await stopped;
  watch.close();
}
