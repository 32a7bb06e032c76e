/** Memory, disk, sizes of files, permissions: what a machine may refuse to a build. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expectFailure, KEPT, MENDED } from "./expect-failure.ts";
import type { Fault } from "./fault.ts";
import { listBeside } from "./list-beside.ts";
import type { World } from "./make-world.ts";
import { runBroken } from "./run-broken.ts";

/** Megabytes of heap: the program itself needs more. */
const TINY_HEAP = 40;
/** Blocks of 512 bytes: the largest files of a site are larger. */
const FILE_LIMIT = 20;

async function fillDisk(world: World, part: number): Promise<void> {
  const under = dirname(world.site);
  const log = join(world.work, "changes");
  await world.build(1, { breakage: { under, log } });
  const changes = readFileSync(log, "utf8").split("\n");
  const writes = [...changes.keys()].filter((index) => changes[index]?.startsWith("write"));
  const at = 1 + (writes[Math.round((writes.length - 1) * part)] ?? 0);
  world.reset();
  expectFailure(await world.build(1, { breakage: { under, at, how: "full" } }), /no space left/);
  world.expectFormer();
  const names = listBeside(world.site);
  if (names.length > 0) throw new Error(`Beside the site are left: ${names.join(", ")}`);
}

export const exhaustions: readonly Fault[] = [
  {
    name: "out of memory",
    async bringAbout(world) {
      const { code, signal } = await world.build(1, { nodeArgs: [`--max-old-space-size=${TINY_HEAP}`] });
      if (code === 0) throw new Error("The build did not fail.");
      world.expectFormer();
      await world.expectNextBuild();
      return `ends by ${signal ?? `code ${code}`}, the site stays, the next build is right`;
    },
  },
  {
    name: "disk full from the middle of the build on (writes fail)",
    async bringAbout(world) {
      await fillDisk(world, 1 / 2);
      await world.expectNextBuild();
      return `${MENDED}, nothing is left beside it`;
    },
  },
  {
    name: "disk full towards its end (writes fail)",
    async bringAbout(world) {
      await fillDisk(world, 0.95);
      await world.expectNextBuild();
      return `${MENDED}, nothing is left beside it`;
    },
  },
  {
    name: "disk full (a file system of half the size)",
    async bringAbout(world) {
      const disk = join(world.work, "disk");
      mkdirSync(disk);
      try {
        execFileSync("mount", ["-t", "tmpfs", "-o", "size=512k", "banmian", disk], { stdio: "ignore" });
      } catch {
        return null;
      }
      try {
        const site = join(disk, "_site");
        mkdirSync(site);
        writeFileSync(join(site, "index.html"), "former");
        expectFailure(await world.build(1, { site }), /no space left/);
        if (readFileSync(join(site, "index.html"), "utf8") !== "former" || readdirSync(disk).length > 1)
          throw new Error(`The disk holds ${readdirSync(disk).join(", ")}`);
        return `${KEPT}, nothing is left beside it`;
      } finally {
        execFileSync("umount", [disk]);
      }
    },
  },
  {
    name: "files may not grow (ulimit -f)",
    async bringAbout(world) {
      if (process.platform === "win32") return null;
      const [cli] = [world.argsOf(1)];
      const quoted = [process.execPath, ...cli].map((arg) => `'${arg}'`).join(" ");
      const script = `require("node:child_process").spawnSync("sh", ["-c", ${JSON.stringify(`ulimit -f ${FILE_LIMIT}; exec ${quoted}`)}], { stdio: "inherit" }).status === 0 || process.exit(1)`;
      const ended = await runBroken(["-e", script], { env: { BANMIAN_CACHE: world.cache } });
      expectFailure(ended, /too large/);
      world.expectFormer();
      await world.expectNextBuild();
      return MENDED;
    },
  },
  {
    name: "a folder that may not be written",
    async bringAbout(world) {
      const folder = dirname(world.site);
      const isRoot = process.getuid?.() === 0;
      try {
        // Nothing is refused to root but by the file system itself.
        if (isRoot) {
          execFileSync("mount", ["--bind", folder, folder], { stdio: "ignore" });
          execFileSync("mount", ["-o", "remount,ro,bind", folder], { stdio: "ignore" });
        } else chmodSync(folder, 0o555);
      } catch {
        return null;
      }
      try {
        expectFailure(await world.build(1), /read-only|permission denied/);
        world.expectFormer();
      } finally {
        if (isRoot) execFileSync("umount", [folder]);
        else chmodSync(folder, 0o755);
      }
      await world.expectNextBuild();
      return MENDED;
    },
  },
];
