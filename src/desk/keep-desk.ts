/**
 * Keeps a process at hand that shows the site as pages and program now are. It takes in a changed program by itself;
 * another process takes over where one is gone, or full of what it once loaded.
 */
import { describeError } from "../diagnostics/describe-error.ts";
import { ProgramSource } from "../io/program-source.ts";
import { DeskProcess } from "./desk-process.ts";
import { type DeskOptions, failedOutcome, type Outcome, type Rendered } from "./messages.ts";

/** What a process has loaded it never lets go, some 30 kB a module: then another takes over. */
const MOST_MODULES = 10_000;

export interface KeeperListener {
  /** There is something new to see. */
  onShown(outcome: Outcome): void;
  /** A change can't be shown; the site stays as it was. */
  onProblem(outcome: Outcome): void;
  onProgress(done: number, total: number): void;
}

export class DeskKeeper {
  readonly #options: DeskOptions;
  readonly #listener: KeeperListener;
  readonly #source = new ProgramSource();
  #shown: DeskProcess | null = null;
  /** Is to take over as soon as it has something to show. */
  #next: DeskProcess | null = null;
  /** Why the program as it stands can't be compiled. */
  #broken: Outcome | null = null;
  /** Modules that had been compiled when the last process began. */
  #writtenBefore = 0;
  #loads = 0;

  constructor(options: DeskOptions, listener: KeeperListener) {
    this.#options = options;
    this.#listener = listener;
  }

  /** To be called at the start, and when a template or the program has changed. */
  async loadProgram(): Promise<void> {
    this.#loads += 1;
    const load = this.#loads;
    try {
      const program = await this.#source.compile();
      if (load !== this.#loads) return;
      this.#broken = null;
      this.#choose(program.main).load(program.addresses, this.#options);
    } catch (error) {
      if (load !== this.#loads) return;
      this.#broken = failedOutcome(describeError(error));
      this.#listener.onProblem(this.#broken);
    }
  }

  /** To be called when a page, its corrections or the vocabulary have changed. */
  update(): void {
    if (!this.#shown && !this.#next) void this.loadProgram();
    this.#shown?.update();
    this.#next?.update();
  }

  /** Null where nothing could be shown yet. */
  async render(permalink: string): Promise<Rendered | null> {
    return this.#shown ? this.#shown.render(permalink) : null;
  }

  stop(): void {
    this.#loads += 1;
    for (const desk of [this.#shown, this.#next]) desk?.stop();
    this.#source.close();
  }

  /** The process that takes in a program. */
  #choose(main: string): DeskProcess {
    const fits = (desk: DeskProcess | null) =>
      desk?.main === main && this.#source.written - this.#writtenBefore < MOST_MODULES ? desk : null;
    const chosen = fits(this.#next) ?? fits(this.#shown);
    if (chosen !== this.#next) this.#next?.stop();
    if (chosen) {
      if (chosen === this.#shown) this.#next = null;
      return chosen;
    }
    this.#next = this.#startProcess(main);
    return this.#next;
  }

  #startProcess(main: string): DeskProcess {
    this.#writtenBefore = this.#source.written;
    return new DeskProcess(main, {
      onShown: (desk, outcome) => this.#show(desk, outcome),
      onProblem: (_desk, outcome) => this.#listener.onProblem(outcome),
      onEnd: (desk, outcome) => {
        if (desk === this.#shown) this.#shown = null;
        if (desk === this.#next) this.#next = null;
        this.#listener.onProblem(outcome);
      },
      onProgress: (done, total) => this.#listener.onProgress(done, total),
    });
  }

  #show(desk: DeskProcess, outcome: Outcome): void {
    if (desk === this.#next) {
      this.#shown?.stop();
      this.#shown = desk;
      this.#next = null;
    }
    this.#listener.onShown(outcome);
    if (this.#broken) this.#listener.onProblem(this.#broken);
  }
}
