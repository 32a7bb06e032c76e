/** Of what a site is to be made → another process that renders it with this one, which takes the pages in at once. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { emptyTable } from "../index/kept-digests.ts";
import { locateProgram } from "../io/locate-program.ts";
import { chooseLoader } from "../io/typescript-loader.ts";
import { RenderError } from "./render-error.ts";
import type { FromRenderer, RenderJob, RenderTask, ToRenderer } from "./render-messages.ts";
import type { RenderedShare, SiteStage } from "./render-site.ts";

const MAIN = fileURLToPath(locateProgram("src/commands/render-worker.ts"));

/**
 * For glibc (mallopt(3); others pass them over): what is large is given back at once, and what is small stands together.
 * What the search index is packed with would else stay, some 200 MB of it for 100,000 articles.
 */
const MEMORY = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};

export interface EmployOptions {
  /** Ends the process: what it makes is not wanted any more. */
  signal: AbortSignal;
  /** What the process runs. @default render-worker.ts */
  program?: string;
}

/** What is told while it renders. */
export interface RenderEvents {
  onStage: (name: SiteStage, pages: number | null, milliseconds: number) => void;
  onProgress: (counted: { done: number; total: number }) => void;
}

/**
 * What the process made of the site, when there is nothing left to make. Rejects with a RenderError where it fails or
 * ends, also before it is asked.
 */
export type EmployedRenderer = (job: RenderJob, events: RenderEvents) => Promise<RenderedShare>;

export function employRenderer(
  task: RenderTask,
  { signal, program = MAIN }: EmployOptions,
): EmployedRenderer {
  const renderer = fork(program, {
    execArgv: [...chooseLoader(program)],
    env: { ...MEMORY, ...process.env },
    // What it says of the pages has been said.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const dismiss = () => renderer.kill("SIGKILL");
  signal.addEventListener("abort", dismiss, { once: true });
  const keys = new Map<string, string>();
  const table = emptyTable();
  let told: RenderEvents | null = null;
  // What can't be sent any more is told by the end of the process.
  const say = (message: ToRenderer) => renderer.send(message, () => {});
  const share = new Promise<RenderedShare>((resolve, reject) => {
    const fail = (what: string) =>
      reject(new RenderError(`A process that renders a share of the site: ${what}`));
    renderer.on("message", (message: FromRenderer) => {
      if (message.kind === "progress") told?.onProgress(message.counted);
      else if (message.kind === "stage") told?.onStage(message.name, message.pages, message.milliseconds);
      else if (message.kind === "failed") fail(message.failure);
      else if (message.kind === "keys") for (const [path, key] of message.pages) keys.set(path, key);
      else if (message.kind === "digests") table[message.name].push(...message.rows);
      else resolve({ keys, table });
    });
    renderer.on("error", ({ message }) => fail(message));
    renderer.on("exit", (code, killed) => fail(`it ended (${killed ?? code})`));
    say(task);
  }).finally(() => {
    signal.removeEventListener("abort", dismiss);
    dismiss();
  });
  // What goes wrong before it is asked is told to whoever asks.
  share.catch(() => {});
  return (job, events) => {
    told = events;
    say(job);
    return share;
  };
}
