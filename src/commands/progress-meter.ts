/**
 * Tells on a stream how far a long run is: at a terminal in one line that is written over, elsewhere (a log, continuous
 * integration) in a plain line now and then during a long stage. Of a short run nothing is told.
 */

import { formatProgress, type Stage } from "../diagnostics/format-progress.ts";
import { measureWidth } from "../diagnostics/measure-width.ts";
import type { Language } from "../schema/diagnostic.ts";

/** Whoever has waited so long wants to know. */
const PATIENCE_MS = 1000;
/** More often than that nobody reads it. */
const REDRAW_MS = 100;
/** A log is read afterwards; one that is not written to for minutes may be taken for that of a process that hangs. */
const LOG_MS = 30_000;
/** To the first column, and clear the line. */
const CLEAR = "\r\u001b[K";
const MS = 1000;
/** Where a terminal doesn't say. */
const COLUMNS = 80;

interface Stream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export class ProgressMeter {
  readonly #stream: Stream;
  readonly #language: Language;
  readonly #now: () => number;
  #stage: Stage | null = null;
  #counted: { done: number; total: number } | null = null;
  #began = 0;
  readonly #started: number;
  /** When something was told last, or the run, and in a log the stage, began. */
  #told: number;
  #isShown = false;

  /** `now` gives milliseconds. */
  constructor(stream: Stream, language: Language, now: () => number = () => performance.now()) {
    this.#stream = stream;
    this.#language = language;
    this.#now = now;
    this.#started = now();
    this.#told = this.#started;
  }

  begin(stage: Stage): void {
    this.#stage = stage;
    this.#counted = null;
    this.#began = this.#now();
    // It may be one that says nothing until it ends. In a log the stages themselves have lines.
    if (this.#isTerminal) this.#tell(0);
    else this.#told = this.#began;
  }

  advance(counted: { done: number; total: number }): void {
    this.#counted = counted;
    this.#tell(REDRAW_MS);
  }

  /** To be called before anything else is written to the terminal. */
  clear(): void {
    if (this.#isShown) this.#stream.write(CLEAR);
    this.#isShown = false;
  }

  get #isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** `pause` is the least time between two drawings on a terminal. */
  #tell(pause: number): void {
    const now = this.#now();
    if (!this.#stage || now - this.#started < PATIENCE_MS) return;
    if (now - this.#told < (this.#isTerminal ? pause : LOG_MS)) return;
    this.#told = now;
    const seconds = (now - this.#began) / MS;
    const line = formatProgress({ stage: this.#stage, counted: this.#counted, seconds }, this.#language);
    if (!this.#isTerminal) this.#stream.write(`${line}\n`);
    else {
      // What wraps can't be written over.
      const fits = measureWidth(line) < (this.#stream.columns ?? COLUMNS);
      this.#stream.write(fits ? CLEAR + line : CLEAR);
      this.#isShown = true;
    }
  }
}
