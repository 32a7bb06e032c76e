/**
 * Keeps a process at hand that shows the site as pages and program now are. A changed program is loaded by another
 * process, which takes over when its site is good; until then, and where it never is, the former one goes on.
 */
import { DeskProcess } from "./desk-process.ts";
import { type DeskOptions, isGood, type Outcome, type Rendered } from "./messages.ts";

/** Pages last looked at that a new program is tried on, and whose sources are parsed first. */
const MOST_VIEWED = 3;

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
  #shown: DeskProcess | null = null;
  /** Has a program that was never shown. */
  #next: DeskProcess | null = null;
  /** Has loaded what no change concerns, so that the next change shows sooner. */
  #spare: DeskProcess | null = null;
  #viewed: readonly string[] = [];
  /** Why the program as it stands can't be shown. */
  #broken: Outcome | null = null;

  constructor(options: DeskOptions, listener: KeeperListener) {
    this.#options = options;
    this.#listener = listener;
  }

  /** To be called at the start, and when a template or the program has changed. */
  loadProgram(): void {
    this.#next?.stop();
    this.#open(this.#spare ?? this.#startProcess());
    this.#spare = null;
  }

  /** To be called when a page, its corrections or the vocabulary have changed. */
  update(): void {
    this.#shown?.update(this.#viewed);
    this.#next?.update(this.#viewed);
  }

  /** Null where nothing could be shown yet. */
  async render(permalink: string): Promise<Rendered | null> {
    if (permalink.endsWith("/"))
      this.#viewed = [permalink, ...this.#viewed.filter((other) => other !== permalink)].slice(
        0,
        MOST_VIEWED,
      );
    return this.#shown ? this.#shown.render(permalink) : null;
  }

  stop(): void {
    for (const desk of [this.#shown, this.#next, this.#spare]) desk?.stop();
  }

  #open(desk: DeskProcess): void {
    this.#next = desk;
    desk.open(this.#options);
  }

  #startProcess(): DeskProcess {
    return new DeskProcess({
      onOutcome: (desk, outcome) => void this.#judge(desk, outcome),
      onOutdated: (desk) => {
        desk.stop();
        if (desk === this.#next) this.#open(this.#startProcess());
      },
      onProgress: (done, total) => this.#listener.onProgress(done, total),
    });
  }

  async #judge(desk: DeskProcess, outcome: Outcome): Promise<void> {
    if (desk === this.#spare) {
      // What it loads is broken for everybody, and whoever needs it will say so.
      this.#spare = null;
    } else if (desk === this.#next) {
      const failed = isGood(outcome) ? await this.#tryOut(desk, outcome) : outcome;
      if (desk !== this.#next) return;
      if (failed) this.#turnDown(desk, failed);
      else this.#takeOver(desk, outcome);
    } else if (desk === this.#shown) {
      if (!isGood(outcome)) this.#listener.onProblem(outcome);
      else {
        this.#listener.onShown(outcome);
        if (this.#broken) this.#listener.onProblem(this.#broken);
      }
    }
  }

  /** Why a page that somebody looks at can't be rendered by the new program; null where all can. */
  async #tryOut(desk: DeskProcess, outcome: Outcome): Promise<Outcome | null> {
    for (const permalink of this.#viewed.length > 0 ? this.#viewed : ["/"]) {
      const { failure } = await desk.render(permalink);
      if (failure !== null) return { ...outcome, failure };
    }
    return null;
  }

  /** Of a broken program nothing more is to be had; one that only waits for better pages is kept. */
  #turnDown(desk: DeskProcess, outcome: Outcome): void {
    if (outcome.failure !== null) {
      desk.stop();
      this.#next = null;
      this.#broken = outcome;
    }
    this.#listener.onProblem(outcome);
  }

  #takeOver(desk: DeskProcess, outcome: Outcome): void {
    this.#shown?.stop();
    this.#shown = desk;
    this.#next = null;
    this.#broken = null;
    this.#spare ??= this.#startProcess();
    this.#listener.onShown(outcome);
  }
}
