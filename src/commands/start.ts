/** `start`: serves the site, and builds it anew whenever a page, a template or the program changes. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Site } from "../eleventy/site.ts";
import { watchFolders } from "../io/watch-folders.ts";
import type { Command } from "./command.ts";
import { readArguments, SHARED_HELP } from "./read-arguments.ts";
import { serveFolder } from "./serve-folder.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_OUT = "_site";
const DEFAULT_INPUT = "seeds";
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = "8080";
const MAX_PORT = 65_535;
const PROGRAM = ["templates", "src", ".eleventy.js"];
const CLI = fileURLToPath(new URL("../cli.ts", import.meta.url));

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= MAX_PORT) return port;
  throw new UsageError(`Unexpected port “${text}”, expected a number up to ${MAX_PORT}`);
}

/** One build at a time; changes during a build lead to one more. */
class Builder {
  readonly #args: readonly string[];
  readonly #onBuilt: () => void;
  #child: ChildProcess | null = null;
  #isStale = false;
  #isStopped = false;

  constructor(args: readonly string[], onBuilt: () => void) {
    this.#args = args;
    this.#onBuilt = onBuilt;
  }

  /** Resolves when the build, and those that changes meanwhile called for, have ended. */
  async build(): Promise<void> {
    this.#isStale = true;
    if (this.#child) return;
    while (this.#isStale) {
      this.#isStale = false;
      if (await this.#run()) this.#onBuilt();
      else if (!this.#isStopped) process.stderr.write("Build failed; the last good site is still served.\n");
    }
  }

  /** A process of its own, because modules once loaded stay as they are. */
  #run(): Promise<boolean> {
    const tsx = import.meta.resolve("tsx");
    const child = spawn(process.execPath, ["--import", tsx, CLI, "build", "--review", ...this.#args], {
      stdio: "inherit",
    });
    this.#child = child;
    return new Promise((resolve) => {
      const end = (isGood: boolean) => {
        this.#child = null;
        resolve(isGood);
      };
      child.on("error", () => end(false));
      child.on("exit", (code) => end(code === 0));
    });
  }

  stop(): void {
    this.#isStale = false;
    this.#isStopped = true;
    this.#child?.kill();
  }
}

export const startCommand: Command = {
  name: "start",
  summary: "serve the site and rebuild it on every change",
  help: `Usage: start

Builds the site, serves it, and builds it anew whenever a page, a template or the program changes. A
build that fails leaves the last good site. Ends with Ctrl+C.

  --port NUMBER      (default ${DEFAULT_PORT}; where it is taken, the next free one)
  --host ADDRESS     (default ${DEFAULT_HOST}, this machine only)
  --out FOLDER       where the site goes (default ${DEFAULT_OUT})
  --input FOLDER     where the pages are (default ${DEFAULT_INPUT})
${SHARED_HELP}`,
  async run(args) {
    const { values } = readArguments(args, ["port", "host", "out", "input"], { allowPositionals: false });
    const { out = DEFAULT_OUT, input = DEFAULT_INPUT, host = DEFAULT_HOST } = values;
    const port = readPort(values.port ?? DEFAULT_PORT);
    const passed = Object.entries({ ...values, out, input, port: undefined, host: undefined });
    const buildArgs = passed.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

    const { basePath } = new Site({ basePath: process.env.BANMIAN_BASE_PATH });
    const server = await serveFolder(out, { host, port, basePath });
    const builder = new Builder(buildArgs, () => server.reload());
    const stopped = new Promise<void>((resolve) => {
      process.once("SIGINT", resolve);
      process.once("SIGTERM", resolve);
    });
    const { BANMIAN_VOCABULARY: vocabulary } = process.env;
    const watch = watchFolders(
      [input, ...PROGRAM, ...(vocabulary ? [vocabulary] : [])],
      () => void builder.build(),
    );
    void builder.build().then(() => process.stdout.write(`Serving ${server.url}\n`));
    await stopped;
    watch.close();
    builder.stop();
    await server.close();
    return "done";
  },
};
