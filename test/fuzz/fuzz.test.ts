/** A few thousand inputs that nobody thought of, always the same ones; `npm run fuzz` tries as many as there is time for. */
import { beforeAll, expect, test } from "vitest";
import { createRandom } from "../../scripts/corpus/random.ts";
import { damageBytes } from "../../scripts/fuzz/damage-bytes.ts";
import { listTargets } from "../../scripts/fuzz/list-targets.ts";
import { runTarget } from "../../scripts/fuzz/run-target.ts";
import { Demand, type Target } from "../../scripts/fuzz/target.ts";

const SEED = 1;
/** Inputs of each target, so that all take about as long; what compares times is none for a test. */
const RUNS = {
  reader: 400,
  parser: 40,
  fmt: 8,
  byline: 10_000,
  "front matter": 800,
  corrections: 200,
  "corrected page": 60,
  configuration: 80,
  search: 80,
  "damaged index": 150,
};

let targets: Map<string, Target>;

beforeAll(() => {
  targets = listTargets(".");
});

test("every target is tried, but for the one that takes times", () => {
  expect([...targets.keys()].filter((name) => !(name in RUNS))).toEqual(["repetition"]);
});

test.each(Object.entries(RUNS))("%s holds for %i inputs", async (name, runs) => {
  const target = targets.get(name);
  if (!target) throw new Error(`there is no ${name}`);
  const faults: unknown[] = [];
  for (let run = 0; run < runs; run += 1) {
    const fault = await runTarget(name, target, SEED, run);
    if (fault) faults.push(fault);
  }
  expect(faults).toEqual([]);
});

test("the same seed and number draw the same, others draw others", async () => {
  const drawn: string[] = [];
  const target: Target = {
    draw: (random) => String(random.next()),
    run: (text) => {
      drawn.push(text);
      throw new Demand("no");
    },
  };
  const keys: [seed: number, run: number][] = [
    [1, 0],
    [1, 0],
    [1, 1],
    [2, 0],
  ];
  for (const [seed, run] of keys)
    expect(await runTarget("x", target, seed, run)).toMatchObject({ seed, run, input: drawn.at(-1) });
  expect(drawn[0]).toBe(drawn[1]);
  expect(new Set(drawn).size).toBe(3);
});

test("damage is nearly always some", () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, at) => at);
  const changed = Array.from({ length: 300 }, (_, run) =>
    damageBytes(createRandom("damage", run), bytes),
  ).filter((damaged) => Buffer.compare(damaged, bytes) !== 0);
  expect(changed.length).toBeGreaterThan(270);
});
