/**
 * Keeps a process at hand that builds the site again and again: all that takes long and stays, from the program to the
 * parsed pages, it has loaded already. Where the program, the vocabulary or the settings are others than when it began,
 * or it is gone, another takes its place.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { digestInputs } from "../io/digest-inputs.ts";
import { keepProgram } from "../io/keep-program.mjs";
import { locateModule } from "../io/locate-program.ts";
import { chooseLoader } from "../io/typescript-loader.ts";
import type { FromBuilder } from "./build-messages.ts";
import type { BuildJob } from "./build-site.ts";
import type { Outcome } from "./command.ts";
import { RenderError } from "./render-error.ts";

const MAIN = "src/commands/build-worker.ts";
/** Megabytes for young objects: with so many, a build after a change clears memory half as long. */
const YOUNG_MB = 64;

/** Of what a process loads once. */
function digestLoaded(): unknown {
  const { program, settings } = digestInputs([], {});
  return { program, settings };
}

export class BuilderKeeper {
  #builder: ChildProcess | null = null;
  /** What it has loaded. */
  #loaded: unknown = null;

  /**
   * One at a time. Rejects with a RenderError where the site can't be built, or the process ends; after the signal `stopped`
   * none is begun.
   */
  async build(job: BuildJob, stopped: AbortSignal): Promise<Outcome> {
    const builder = await this.#find(stopped);
    const heard = new AbortController();
    const { signal } = heard;
    // What can't be sent any more is told by the end of the process.
    builder.send(job, () => {});
    try {
      return await Promise.race([
        once(builder, "message", { signal }).then(([message]: FromBuilder[]) => {
          if (message?.kind === "built") return message.outcome;
          throw new RenderError(message?.failure);
        }),
        once(builder, "exit", { signal }).then(([code, killed]) => {
          throw new RenderError(`The process that builds the site ended (${killed ?? code})`);
        }),
      ]);
    } catch (error) {
      // What it has loaded may be to blame.
      this.stop();
      throw error;
    } finally {
      heard.abort();
    }
  }

  stop(): void {
    this.#builder?.kill("SIGKILL");
    this.#builder = null;
  }

  async #find(stopped: AbortSignal): Promise<ChildProcess> {
    const now = digestLoaded();
    if (this.#builder?.connected && isDeepStrictEqual(now, this.#loaded)) return this.#builder;
    this.stop();
    this.#loaded = now;
    const main = fileURLToPath(locateModule(MAIN, await keepProgram()));
    // Nobody would end it.
    stopped.throwIfAborted();
    this.#builder = fork(main, {
      execArgv: [...chooseLoader(main), `--max-semi-space-size=${YOUNG_MB}`],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    return this.#builder;
  }
}
