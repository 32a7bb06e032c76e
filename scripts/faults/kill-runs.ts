/**
 * A program that publishes, two sites and a seed in; kills it again and again at moments chosen by the seed, and says
 * what was found of the site, after each kill and after the run that followed it.
 */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { compareFolders } from "../compare-folders.ts";
import { createRandom } from "../corpus/random.ts";
import { judgeSite, type Verdict } from "./judge-site.ts";
import { listBeside } from "./list-beside.ts";
import { type Ended, runBroken } from "./run-broken.ts";

const HOW = ["before", "halfway", "after"] as const;
/** Of so many kills one hits the few changes beside the site: claims, renames, removals. */
const ONE_BESIDE = 3;

export interface Killed {
  kills: number;
  survived: number;
  verdicts: Record<Verdict, number>;
  /** What went wrong, with the moment. */
  failures: string[];
}

export interface KillOptions {
  /** Where the site is published; what is beside it is looked at. */
  site: string;
  /** Two sites of other content, of which the first is published at the start, and arguments of Node.js to publish each. */
  versions: readonly [Version, Version];
  kills: number;
  seed: number;
  env?: NodeJS.ProcessEnv;
  onKill?: (done: number) => void;
}

export interface Version {
  /** What is to come out. */
  folder: string;
  args: readonly string[];
}

function explain({ code, signal, printed }: Ended): string {
  return `ended with ${signal ?? code}: ${printed.trim().slice(-300)}`;
}

export async function killRuns({
  site,
  versions,
  kills,
  seed,
  env = {},
  onKill,
}: KillOptions): Promise<Killed> {
  const under = dirname(site);
  const known = listBeside(site);
  const log = `${under}.changes`;
  const killed: Killed = { kills, survived: 0, verdicts: { former: 0, next: 0, between: 0 }, failures: [] };
  let [former, next] = versions;

  /** Publishes the next version; the changes that this takes out. */
  const publish = async (): Promise<string[]> => {
    const ended = await runBroken(next.args, { breakage: { under, log }, env });
    if (ended.code !== 0) throw new Error(`The run after it ${explain(ended)}`);
    const [differing] = compareFolders(site, next.folder);
    if (differing !== undefined) throw new Error(`After the run after it, ${differing} is another.`);
    const left = listBeside(site).filter((name) => !known.includes(name));
    if (left.length > 0) throw new Error(`After the run after it, ${left.join(", ")} are left.`);
    [former, next] = [next, former];
    return readFileSync(log, "utf8").split("\n");
  };

  // What a run changes where nothing went wrong before it.
  await publish();
  const changesOf = new Map<Version, string[]>();
  for (const version of [next, former]) changesOf.set(version, await publish());
  for (let kill = 1; kill <= kills; kill += 1) {
    const random = createRandom(seed, "kill", String(kill));
    let moment = "";
    const choose = () => {
      const changes = changesOf.get(next) ?? [];
      const isMeant = (index: number) =>
        kill % ONE_BESIDE > 0 || dirname(changes[index]?.replace(/^\w+ /, "") ?? "") === under;
      const places = [...changes.keys()].filter(isMeant);
      const at = 1 + (places[random.between(0, places.length - 1)] ?? 0);
      const how = HOW[random.between(0, HOW.length - 1)] ?? "before";
      moment = `kill ${kill}, ${how} change ${at} (${changes[at - 1]})`;
      return { under, at, how };
    };
    try {
      let ended = await runBroken(next.args, { breakage: choose(), env });
      // Runs differ by some changes; one that was done before its moment came has published.
      while (ended.code === 0) {
        if (judgeSite(site, former.folder, next.folder) !== "next") throw new Error("It published nothing.");
        [former, next] = [next, former];
        ended = await runBroken(next.args, { breakage: choose(), env });
      }
      if (ended.signal !== "SIGKILL") throw new Error(`It was not killed, but ${explain(ended)}`);
      const verdict = judgeSite(site, former.folder, next.folder);
      await publish();
      killed.verdicts[verdict] += 1;
      killed.survived += 1;
    } catch (error) {
      killed.failures.push(`${moment}: ${error instanceof Error ? error.message : String(error)}`);
    }
    onKill?.(kill);
  }
  return killed;
}
