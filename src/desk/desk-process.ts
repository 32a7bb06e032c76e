/** The process that holds the archive, as `npm start` sees it. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  type DeskOptions,
  type FromDesk,
  failedOutcome,
  type Outcome,
  type ProgramAddresses,
  type Rendered,
  type ToDesk,
} from "./messages.ts";

/** What it made for itself it removes when it is told to end; one that is too busy for so many milliseconds is killed. */
const GRACE = 2_000;
/** An archive of ten thousand articles is made anew of some 50 MB of objects: with room for young ones it takes a fifth less time. */
const YOUNG_MB = 64;

export interface DeskListener {
  onShown(desk: DeskProcess, outcome: Outcome): void;
  onProblem(desk: DeskProcess, outcome: Outcome): void;
  /** It is gone, and nobody has stopped it. */
  onEnd(desk: DeskProcess, outcome: Outcome): void;
  onProgress(done: number, total: number): void;
}

export class DeskProcess {
  /** Address of the module that it runs. */
  readonly main: string;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (rendered: Rendered) => void>();
  readonly #listener: DeskListener;
  #asked = 0;
  #isStopped = false;

  constructor(main: string, listener: DeskListener) {
    this.main = main;
    this.#listener = listener;
    this.#child = fork(fileURLToPath(main), {
      execArgv: ["--enable-source-maps", `--max-semi-space-size=${YOUNG_MB}`],
      // Bytes go through as bytes.
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#child.on("message", (message: FromDesk) => this.#hear(message));
    this.#child.on("error", (error) => this.#fail(error.message));
    this.#child.on("exit", (code, signal) => this.#fail(`The archive's process ended (${signal ?? code})`));
  }

  load(program: ProgramAddresses, options: DeskOptions): void {
    this.#tell({ kind: "load", program, options });
  }

  update(): void {
    this.#tell({ kind: "update" });
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
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), GRACE);
    this.#child.once("exit", () => clearTimeout(timer));
  }

  #tell(message: ToDesk): void {
    if (this.#child.connected) this.#child.send(message);
    else if (message.kind === "render") this.#answer({ id: message.id, body: null, failure: "It has ended" });
  }

  #hear(message: FromDesk): void {
    if (message.kind === "rendered") this.#answer(message);
    else if (this.#isStopped) return;
    else if (message.kind === "shown") this.#listener.onShown(this, message.outcome);
    else if (message.kind === "problem") this.#listener.onProblem(this, message.outcome);
    else this.#listener.onProgress(message.done, message.total);
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
    this.#listener.onEnd(this, failedOutcome(failure));
  }
}
