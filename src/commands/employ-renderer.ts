/** A site that another process is to render with this one → what it made of it, when there is nothing left to make. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { emptyTable } from "../index/kept-digests.ts";
import { RenderError } from "./render-error.ts";
import type { FromRenderer, RenderJob } from "./render-messages.ts";
import type { RenderedShare, SiteStage } from "./render-site.ts";

const MAIN = fileURLToPath(new URL("./render-worker.ts", import.meta.url));

export interface EmployOptions {
  /** Ends the process: what it makes is not wanted any more. */
  signal: AbortSignal;
  onStage: (name: SiteStage, pages: number | null, milliseconds: number) => void;
  onProgress: (counted: { done: number; total: number }) => void;
  /** What the process runs. @default render-worker.ts */
  program?: string;
}

/** Rejects with a RenderError where the process fails or ends. */
export function employRenderer(
  job: RenderJob,
  { signal, onStage, onProgress, program = MAIN }: EmployOptions,
): Promise<RenderedShare> {
  const renderer = fork(program, {
    execArgv: ["--import", import.meta.resolve("tsx")],
    // What it says of the pages has been said.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const dismiss = () => renderer.kill("SIGKILL");
  signal.addEventListener("abort", dismiss, { once: true });
  const keys = new Map<string, string>();
  const table = emptyTable();
  return new Promise<RenderedShare>((resolve, reject) => {
    const fail = (what: string) =>
      reject(new RenderError(`A process that renders a share of the site: ${what}`));
    renderer.on("message", (message: FromRenderer) => {
      if (message.kind === "progress") onProgress(message.counted);
      else if (message.kind === "stage") onStage(message.name, message.pages, message.milliseconds);
      else if (message.kind === "failed") fail(message.failure);
      else if (message.kind === "keys") for (const [path, key] of message.pages) keys.set(path, key);
      else if (message.kind === "digests") table[message.name].push(...message.rows);
      else resolve({ keys, table });
    });
    renderer.on("error", ({ message }) => fail(message));
    renderer.on("exit", (code, killed) => fail(`it ended (${killed ?? code})`));
    // What can't be sent any more is told by the end of the process.
    renderer.send(job, () => {});
  }).finally(() => {
    signal.removeEventListener("abort", dismiss);
    dismiss();
  });
}
