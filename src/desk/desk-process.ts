/** The process that holds the archive, as `npm start` sees it. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  type DeskOptions,
  type FromDesk,
  failedOutcome,
  type Outcome,
  type Rendered,
  type ToDesk,
} from "./messages.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));

export interface DeskListener {
  onOutcome(desk: DeskProcess, outcome: Outcome): void;
  onOutdated(desk: DeskProcess): void;
  onProgress(done: number, total: number): void;
}

export class DeskProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (rendered: Rendered) => void>();
  readonly #listener: DeskListener;
  #asked = 0;
  #isStopped = false;

  constructor(listener: DeskListener) {
    this.#listener = listener;
    this.#child = fork(MAIN, {
      execArgv: ["--import", import.meta.resolve("tsx")],
      // Bytes go through as bytes.
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child.on("message", (message: FromDesk) => this.#hear(message));
    this.#child.on("error", (error) => this.#fail(error.message));
    this.#child.on("exit", (code, signal) => this.#fail(`The archive's process ended (${signal ?? code})`));
  }

  open(options: DeskOptions): void {
    this.#tell({ kind: "open", options });
  }

  update(viewed: readonly string[]): void {
    this.#tell({ kind: "update", viewed });
  }

  render(permalink: string): Promise<Rendered> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#tell({ kind: "render", id, permalink });
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#child.kill();
  }

  #tell(message: ToDesk): void {
    if (this.#child.connected) this.#child.send(message);
    else if (message.kind === "render") this.#answer({ id: message.id, body: null, failure: "It has ended" });
  }

  #hear(message: FromDesk): void {
    if (this.#isStopped) return;
    if (message.kind === "outcome") this.#listener.onOutcome(this, message.outcome);
    else if (message.kind === "outdated") this.#listener.onOutdated(this);
    else if (message.kind === "progress") this.#listener.onProgress(message.done, message.total);
    else this.#answer(message);
  }

  #answer(rendered: Rendered): void {
    this.#waiting.get(rendered.id)?.(rendered);
    this.#waiting.delete(rendered.id);
  }

  /** Nobody is left waiting for a process that is gone. */
  #fail(failure: string): void {
    for (const id of [...this.#waiting.keys()]) this.#answer({ id, body: null, failure });
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#listener.onOutcome(this, failedOutcome(failure));
  }
}
