/** `npm run test:faults`: builds a small archive while something goes wrong, and says of each fault what was checked. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundlePublisher } from "./faults/bundle-publisher.ts";
import { type Killed, killRuns } from "./faults/kill-runs.ts";
import { faults } from "./faults/list-faults.ts";
import { makeWorld } from "./faults/make-world.ts";
import { readNumber } from "./read-number.ts";
import { readOptions } from "./read-options.ts";

const USAGE = `Usage: npm run test:faults -- [--kills N] [--builds N] [--seed S] [--only TEXT]

Builds a small archive while something goes wrong, and says of each fault what was checked.

  --kills N    runs that are killed while they publish a finished site (default 200)
  --builds N   whole builds that are killed (default 20)
  --seed S     a whole number by which the moments are chosen (default 1)
  --only TEXT  of the other faults only those whose names have the text
  --help       print this`;

const { kills, builds, seed, only } = readOptions(
  USAGE,
  {
    options: {
      kills: { type: "string", default: "200" },
      builds: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      only: { type: "string", default: "" },
    },
  },
  ({ values }) => ({
    kills: readNumber("kills", values.kills),
    builds: readNumber("builds", values.builds),
    seed: readNumber("seed", values.seed),
    only: values.only,
  }),
);
const print = (line: string) => process.stdout.write(`${line}\n`);

function tell(what: string, { kills, survived, verdicts, failures }: Killed): boolean {
  const { former, next, between } = verdicts;
  print(`${survived} of ${kills} kills survived: ${what}`);
  print(
    `  found the former site ${former} times, the new one ${next} times, none but the former set aside ${between} times;` +
      " each time the next run gave the new site to the byte and left nothing beside it",
  );
  for (const failure of failures) print(`  FAILED ${failure}`);
  return failures.length === 0;
}

async function run(): Promise<boolean> {
  const work = mkdtempSync(join(tmpdir(), "banmian-faults-"));
  try {
    const world = await makeWorld(work);
    const results: boolean[] = [];
    const [former, next] = world.sites;
    const publisher = await bundlePublisher(work);
    if (kills > 0) {
      const site = join(work, "publish", "_site");
      mkdirSync(join(work, "publish"));
      const version = (folder: string) => ({ folder, args: [publisher, site, folder] });
      const killed = await killRuns({ site, versions: [version(former), version(next)], kills, seed });
      results.push(tell("runs that publish a finished site", killed));
    }
    if (builds > 0) {
      const site = join(work, "build", "_site");
      mkdirSync(join(work, "build"));
      const version = (index: 0 | 1) => ({ folder: world.sites[index], args: world.argsOf(index, site) });
      const env = { BANMIAN_CACHE: world.cache };
      const options = { site, versions: [version(0), version(1)] as const, kills: builds, seed, env };
      results.push(tell("whole builds, process group and all", await killRuns(options)));
    }
    for (const { name, bringAbout } of faults.filter(({ name }) => name.includes(only))) {
      world.reset();
      try {
        print(`${name}: ${(await bringAbout(world)) ?? "not tried, this machine can't bring it about"}`);
        results.push(true);
      } catch (error) {
        print(`${name}: FAILED ${error instanceof Error ? error.message : String(error)}`);
        results.push(false);
      }
    }
    return results.every(Boolean);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

process.exitCode = (await run()) ? 0 : 1;
