/** The stages of a run in; a line for each that is done, with its name, what it counted and the milliseconds it took. */
import { performance } from "node:perf_hooks";
import type { Stage } from "../diagnostics/format-progress.ts";
import type { ProgressMeter } from "./progress-meter.ts";

const NAME_WIDTH = 8;
const COUNT_WIDTH = 16;
const TIME_WIDTH = 6;

export class StageLog {
  readonly #meter: ProgressMeter;

  constructor(meter: ProgressMeter) {
    this.#meter = meter;
  }

  /** Runs one stage and prints its name, what it counted and the milliseconds it took. */
  async run<Result>(
    name: Stage,
    work: () => Result | Promise<Result>,
    count: (result: Result) => string,
  ): Promise<Result> {
    const start = performance.now();
    this.#meter.begin(name);
    try {
      const result = await work();
      this.print(name, count(result), start);
      return result;
    } finally {
      this.#meter.clear();
    }
  }

  print(name: Stage, counted: string, start: number): void {
    this.#meter.clear();
    const time = String(Math.round(performance.now() - start)).padStart(TIME_WIDTH);
    process.stdout.write(`${name.padEnd(NAME_WIDTH)} ${counted.padStart(COUNT_WIDTH)} ${time} ms\n`);
  }
}
