/** `start`: serves the site, each page rendered when it is asked for, and shows every change as it is made. */
import { dirname, sep } from "node:path";
import { DeskKeeper } from "../desk/keep-desk.ts";
import type { Outcome } from "../desk/messages.ts";
import { type Problem, toProblem } from "../desk/to-problem.ts";
import { countNoun } from "../diagnostics/count-noun.ts";
import { Site } from "../eleventy/site.ts";
import { settingsPathOf } from "../io/load-settings.ts";
import { watchFolders } from "../io/watch-folders.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Command } from "./command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { readSiteOptions } from "./read-site-options.ts";
import { serveSite } from "./serve-site.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_INPUT = "seeds";
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = "8080";
const MAX_PORT = 65_535;
const PROGRAM = ["templates", "src"];

const WORDS = {
  en: {
    shown: ({ articles, parsed, waiting, milliseconds, summary }: Outcome) =>
      `${countNoun(articles, "article")}, ${countNoun(parsed, "page")} parsed in ${milliseconds} ms${waiting > 0 ? `, ${waiting} to come` : ""}; ${summary}`,
    kept: "The last good site is still served.",
    parsing: (done: number, total: number) => `Parsing: ${done} of ${total} pages`,
    serving: (url: string) => `Serving ${url}`,
  },
  zh: {
    shown: ({ articles, parsed, waiting, milliseconds, summary }: Outcome) =>
      `${articles} 篇文章，${milliseconds} 毫秒内解析 ${parsed} 个版面${waiting > 0 ? `，还有 ${waiting} 个` : ""}；${summary}`,
    kept: "仍显示上一次可用的网站。",
    parsing: (done: number, total: number) => `正在解析：${done}／${total} 个版面`,
    serving: (url: string) => `网站在 ${url}`,
  },
} as const satisfies Record<Language, unknown>;

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= MAX_PORT) return port;
  throw new UsageError(`Unexpected port “${text}”, expected a number up to ${MAX_PORT}`);
}

function printProblem({ errors, failure }: Outcome, language: Language): void {
  if (errors.length > 0) printDiagnostics(process.stderr, errors, language);
  if (failure !== null) process.stderr.write(`${failure}\n`);
  process.stderr.write(`${WORDS[language].kept}\n`);
}

export const startCommand: Command = {
  name: "start",
  summary: "serve the site and show every change",
  help: `Usage: start

Serves the site, with the review page, and shows every change of a page, its corrections, the vocabulary,
a template or the program in the pages that are open. A change that can't be shown is told over the page
and here; the last good site stays until it is mended. Nothing is written. Ends with Ctrl+C.

  --port NUMBER      (default ${DEFAULT_PORT}; where it is taken, the next free one)
  --host ADDRESS     (default ${DEFAULT_HOST}, this machine only)
  --input FOLDER     where the pages are (default ${DEFAULT_INPUT})
${SHARED_HELP}`,
  async run(args) {
    const { values, language, limit } = readArguments(args, ["port", "host", "input"], {
      allowPositionals: false,
    });
    const { input = DEFAULT_INPUT, host = DEFAULT_HOST } = values;
    const port = readPort(values.port ?? DEFAULT_PORT);
    const words = WORDS[language];
    const { basePath } = new Site(readSiteOptions(process.env));
    let problem: Problem | null = null;

    let tried = () => {};
    const isTried = new Promise<void>((resolve) => {
      tried = resolve;
    });
    const keeper = new DeskKeeper(
      { input, limit, language },
      {
        onShown: (outcome) => {
          problem = null;
          process.stdout.write(`${words.shown(outcome)}\n`);
          server.reload();
          tried();
        },
        onProblem: (outcome) => {
          problem = toProblem(outcome, language);
          printProblem(outcome, language);
          server.showProblem();
          tried();
        },
        onProgress: (done, total) => process.stdout.write(`${words.parsing(done, total)}\n`),
      },
    );
    const render = (permalink: string) => keeper.render(permalink);
    const server = await serveSite({ basePath, render, problem: () => problem }, { host, port });
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
    });
    const { BANMIAN_VOCABULARY: vocabulary } = process.env;
    const settings = settingsPathOf();
    const watched = [input, ...PROGRAM, settings, ...(vocabulary ? [vocabulary] : [])];
    const watch = watchFolders(watched, (changed) => {
      const isProgram = (folder: string) =>
        folder === dirname(settings) ||
        PROGRAM.some((root) => folder === root || folder.startsWith(root + sep));
      if (changed.some(isProgram)) void keeper.loadProgram();
      else keeper.update();
    });
    void keeper.loadProgram();
    void isTried.then(() => process.stdout.write(`${words.serving(server.url)}\n`));
    await stopped;
    watch.close();
    keeper.stop();
    await server.close();
    return "done";
  },
};
