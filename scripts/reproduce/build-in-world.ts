/** `(output, folder of the worlds, world) → what the build printed there`, and its exit code. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { World } from "./worlds.ts";

const FAILED = 1;

/** What Node loads before the program, so that the world is what it should be. */
function listImports({ listing, daysAhead, umask }: World): string[] {
  const own = (name: string) => new URL(name, import.meta.url).href;
  return [
    "tsx",
    `data:text/javascript,process.umask(${umask})`,
    ...(listing ? [own(`reorder-listings.mjs?order=${listing}`)] : []),
    ...(daysAhead > 0 ? [own(`advance-clock.mjs?days=${daysAhead}`)] : []),
  ].flatMap((name) => ["--import", name]);
}

export function buildInWorld(
  out: string,
  at: string,
  world: World,
): Promise<{ code: number; printed: string }> {
  const { workers, timeZone, locale, epoch, threads, folder } = world;
  const flags = workers === null ? [] : ["--workers", String(workers)];
  const child = spawn(
    process.execPath,
    [...listImports(world), "src/cli.ts", "build", "--out", out, ...flags],
    {
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
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? FAILED, printed }));
  });
}
