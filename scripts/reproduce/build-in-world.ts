/** `(output, folder of the worlds, world) → how the build ended there`, or the first of its commands that failed. */
import { type StdioOptions, spawn } from "node:child_process";
import { join } from "node:path";
import { collectOutput, type Ended } from "../collect-output.ts";
import type { World } from "./worlds.ts";

/** What Node loads before the program, so that the world is what it should be. */
function listImports({ listing, daysAhead, umask }: World): string[] {
  const own = (name: string) => new URL(name, import.meta.url).href;
  return [
    `data:text/javascript,process.umask(${umask})`,
    ...(listing ? [own(`reorder-listings.mjs?order=${listing}`)] : []),
    ...(daysAhead > 0 ? [own(`advance-clock.mjs?days=${daysAhead}`)] : []),
  ].flatMap((name) => ["--import", name]);
}

function listCommands(out: string, parts: string, { workers, shards }: World): string[][] {
  const flags = workers === null ? [] : ["--workers", String(workers)];
  if (shards === 1) return [["build", "--out", out, ...flags]];
  return [
    ...Array.from({ length: shards }, (_, index) => {
      const number = index + 1;
      return ["build", "--shard", `${number}/${shards}`, "--out", join(parts, String(number)), ...flags];
    }),
    ["merge", parts, "--out", out],
  ];
}

export async function buildInWorld(out: string, at: string, world: World): Promise<Ended> {
  const { timeZone, locale, epoch, threads, folder } = world;
  const options = {
    cwd: folder === null ? "." : join(at, folder),
    env: {
      ...process.env,
      TZ: timeZone,
      LANG: locale,
      LC_ALL: locale,
      UV_THREADPOOL_SIZE: String(threads),
      SOURCE_DATE_EPOCH: epoch === null ? undefined : String(epoch),
      ...(folder !== null && { BANMIAN_CACHE: join(at, folder, ".cache") }),
    },
    stdio: ["ignore", "pipe", "pipe"] satisfies StdioOptions,
  };
  let ended: Ended = { code: 0, signal: null, printed: "" };
  for (const command of listCommands(out, `${out}-parts`, world)) {
    if (ended.code !== 0) break;
    const child = spawn(process.execPath, [...listImports(world), "src/run.mjs", ...command], options);
    ended = await collectOutput(child);
  }
  return ended;
}
