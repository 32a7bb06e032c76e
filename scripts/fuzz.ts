/**
 * `npm run fuzz`: tries inputs that nobody thought of, one target after the other, each for its share of the time. The
 * same seed tries the same.
 */
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { listTargets } from "./fuzz/list-targets.ts";
import { type FuzzFault, runTarget } from "./fuzz/run-target.ts";
import { readNumber } from "./read-number.ts";
import { readOptions } from "./read-options.ts";

const SECOND = 1000;
/** Of one target that are told; more are mostly the same. */
const MOST_FAULTS = 3;
const COLUMN = 16;

const targets = listTargets(fileURLToPath(new URL("..", import.meta.url)));

const USAGE = `Usage: npm run fuzz -- [--seconds N] [--target NAME] [--seed S] [--run R]

Tries inputs that nobody thought of, one target after the other, each for its share of the time.

  --seconds N    how long in all (default 60)
  --target NAME  only one of ${[...targets.keys()].join(", ")}
  --seed S       a whole number; the same one tries the same inputs (default 1)
  --run R        only the input of that number, again
  --help         print this`;

const { names, seconds, seed, only } = readOptions(
  USAGE,
  {
    options: {
      seconds: { type: "string", default: "60" },
      target: { type: "string" },
      seed: { type: "string", default: "1" },
      run: { type: "string" },
    },
  },
  ({ values: { target, run, ...values } }) => {
    if (target !== undefined && !targets.has(target)) throw new RangeError(`There is no target “${target}”`);
    return {
      names: target === undefined ? [...targets.keys()] : [target],
      seconds: readNumber("seconds", values.seconds, 1),
      seed: readNumber("seed", values.seed),
      only: run === undefined ? null : readNumber("run", run),
    };
  },
);

function tell({ target, seed, run, input, reason }: FuzzFault): void {
  process.stdout.write(
    `${target}: npm run fuzz -- --target "${target}" --seed ${seed} --run ${run}\n${reason}\n${JSON.stringify(input)}\n\n`,
  );
}

let total = 0;
let faults = 0;
for (const name of names) {
  const target = targets.get(name);
  if (!target) continue;
  const start = performance.now();
  const end = start + (seconds * SECOND) / names.length;
  const [first, last] = only === null ? [0, Infinity] : [only, only + 1];
  let [run, found] = [first, 0];
  for (; run < last && found < MOST_FAULTS && performance.now() < end; run += 1) {
    const fault = await runTarget(name, target, seed, run);
    if (!fault) continue;
    found += 1;
    tell(fault);
  }
  total += run - first;
  faults += found;
  const took = ((performance.now() - start) / SECOND).toFixed(1);
  process.stdout.write(`${name.padEnd(COLUMN)} ${run - first} inputs, ${found} faults, ${took} s\n`);
}
process.stdout.write(`${total} inputs in all, ${faults} faults, seed ${seed}\n`);
process.exitCode = faults > 0 ? 1 : 0;
