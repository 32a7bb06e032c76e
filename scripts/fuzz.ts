/**
 * `npm run fuzz -- [--seconds N] [--target NAME] [--seed S] [--run R]`: tries inputs that nobody thought of, one target
 * after the other, each for its share of the time. The same seed tries the same; `--run` tries one input again.
 */
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { listTargets } from "./fuzz/list-targets.ts";
import { type FuzzFault, runTarget } from "./fuzz/run-target.ts";

const SECOND = 1000;
/** Of one target that are told; more are mostly the same. */
const MOST_FAULTS = 3;
const COLUMN = 16;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    target: { type: "string" },
    seed: { type: "string", default: "1" },
    run: { type: "string" },
  },
});
const targets = listTargets(fileURLToPath(new URL("..", import.meta.url)));
const names = values.target === undefined ? [...targets.keys()] : [values.target];
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
const unknown = names.find((name) => !targets.has(name));
if (unknown !== undefined || !(seconds > 0) || !Number.isSafeInteger(seed)) {
  process.stderr.write(
    `Expected --seconds and --seed as numbers, and --target as one of ${[...targets.keys()].join(", ")}\n`,
  );
  process.exit(2);
}

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
  const [first, last] =
    values.run === undefined ? [0, Infinity] : [Number(values.run), Number(values.run) + 1];
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
