/** What can go wrong while a site is built, each brought about once: what was checked out, or an error. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { compareFolders } from "../compare-folders.ts";
import type { Fault } from "./fault.ts";
import { killBuilder } from "./kill-builder.ts";
import { killKeeping } from "./kill-keeping.ts";
import { listBeside } from "./list-beside.ts";
import { listKept } from "./list-kept.ts";
import { listNamed } from "./list-named.ts";
import { makeBrokenPages } from "./make-broken-pages.ts";
import { describeEnd, type World } from "./make-world.ts";
import { type Ended, runBroken } from "./run-broken.ts";
import { startBesideBuild } from "./start-beside-build.ts";

/** Megabytes of heap: the program itself needs more. */
const TINY_HEAP = 40;
/** Blocks of 512 bytes: the largest files of a site are larger. */
const FILE_LIMIT = 20;

function expectFailure(ended: Ended, wanted: RegExp): void {
  if (ended.code === 0) throw new Error("The build did not fail.");
  if (!wanted.test(ended.printed)) throw new Error(`It doesn't say ${wanted}, but ${describeEnd(ended)}`);
  if (/^ +at /m.test(ended.printed)) throw new Error(`It shows a stack: ${describeEnd(ended)}`);
}

/** Pages of an archive, and how many of them are broken. */
const PAGES = 1000;
const BROKEN = 100;

const KEPT = "fails, the site stays";
const MENDED = `${KEPT}, the next build is right`;

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

function damageCache(name: string, damage: (path: string) => void): Fault {
  return {
    name: `kept pages ${name}`,
    async bringAbout(world) {
      await world.build(1, { site: join(world.work, "any", "_site") });
      for (const path of listKept(world.cache)) damage(path);
      await world.expectNextBuild();
      return "parsed again, the site is right";
    },
  };
}

/** A page that is another, or gone, once the folder has been listed. */
function changePage(world: World, change: string): readonly string[] {
  const path = JSON.stringify(join(world.pages[1], "second.txt"));
  const code = `import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const real = fs.statSync;
    fs.statSync = (path, ...rest) => {
      if (path === ${path}) { fs.statSync = real; ${change} }
      return real(path, ...rest);
    };
    syncBuiltinESMExports();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

export const faults: readonly Fault[] = [
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
  {
    name: "a page vanishes in mid-build",
    async bringAbout(world) {
      const path = join(world.pages[1], "second.txt");
      const text = readFileSync(path);
      try {
        const nodeArgs = changePage(world, `fs.unlinkSync(path);`);
        expectFailure(await world.build(1, { nodeArgs }), /second\.txt:1:1 .*unreadable/);
        world.expectFormer();
      } finally {
        writeFileSync(path, text);
      }
      await world.expectNextBuild();
      return `is named, ${MENDED}`;
    },
  },
  {
    name: "a page changes in mid-build",
    async bringAbout(world) {
      const path = join(world.pages[1], "second.txt");
      const text = readFileSync(path, "utf8");
      const other = text.replaceAll("走访", "看望");
      try {
        const nodeArgs = changePage(world, `fs.writeFileSync(path, ${JSON.stringify(other)});`);
        const ended = await world.build(1, { nodeArgs });
        if (ended.code !== 0) throw new Error(`It ${describeEnd(ended)}`);
        const built = join(world.work, "whole", "_site");
        await world.build(1, { site: built });
        const differing = compareFolders(world.site, built);
        if (differing.length > 0) throw new Error(`The site is of neither: ${differing.join(", ")}`);
      } finally {
        writeFileSync(path, text);
      }
      await world.expectNextBuild();
      return "the site is that of the page as it was read, whole";
    },
  },
  {
    name: "two builds at once",
    async bringAbout(world) {
      const ended = await Promise.all([world.build(1), world.build(1)]);
      const codes = ended.map(({ code }) => code).sort();
      if (codes.join() !== "0,1") throw new Error(ended.map(describeEnd).join("\n"));
      const refused = ended.find(({ code }) => code === 1);
      const named = `process \\d+ on ${hostname()}, since `;
      if (!new RegExp(named).test(refused?.printed ?? "")) throw new Error(refused?.printed);
      if (compareFolders(world.site, world.sites[1]).length > 0) throw new Error("The site is not right.");
      world.reset();
      return "one builds, the other ends at once and says who does; the site is right";
    },
  },
  startBesideBuild,
  killBuilder,
  killKeeping,
  damageCache("cut short", (path) => truncateSync(path, 100)),
  damageCache("with a flipped bit", (path) => {
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }),
  damageCache("with bytes after their end", (path) => appendFileSync(path, "{}")),
  {
    name: "kept pages of another version of the program",
    async bringAbout(world) {
      const other = join(world.cache, "another-version", "00");
      mkdirSync(other, { recursive: true });
      writeFileSync(join(other, "page.json"), "{}");
      await world.expectNextBuild();
      if (existsSync(other)) throw new Error("They are still there.");
      return "removed, the site is right";
    },
  },
  {
    name: `${PAGES} pages, ${BROKEN} of them broken in 20 ways`,
    async bringAbout(world) {
      const { files, expected } = makeBrokenPages(PAGES, BROKEN);
      const [all, sound] = ["all", "sound"].map((name) => {
        const pages = join(world.work, name, "seeds");
        mkdirSync(pages, { recursive: true });
        return pages;
      }) as [string, string];
      const isBroken = (name: string) =>
        expected.some((each) => each.startsWith(name.slice(0, name.indexOf("."))));
      for (const [name, content] of Object.entries(files)) {
        writeFileSync(join(all, name), content);
        if (!isBroken(name)) writeFileSync(join(sound, name), content);
      }
      const buildFrom = async (pages: string, site: string, ...flags: string[]) => {
        const ended = await world.build(1, { pages, site, flags });
        const named = listNamed(ended.printed);
        const isRight = pages === sound || named.join() === expected.toSorted().join();
        return `${ended.code}, ${isRight ? "all named" : `named are ${named.join(", ")}`}`;
      };
      const site = join(dirname(all), "_site");
      const ends = [
        await buildFrom(all, world.site),
        await buildFrom(all, site, "--keep-going"),
        await buildFrom(sound, join(dirname(sound), "_site"), "--keep-going"),
      ];
      if (ends.join("; ") !== "1, all named; 3, all named; 0, all named") throw new Error(ends.join("; "));
      world.expectFormer();
      const differing = compareFolders(site, join(dirname(sound), "_site")).join(", ");
      if (differing !== "index.html, missing/index.html") throw new Error(`Pages differ: ${differing}`);
      return `each is named in one run with file, line and id, ${KEPT}; --keep-going ends with 3, its site is that of the others but for home and /missing/`;
    },
  },
  {
    name: "leftovers of a dead build whose number another process has by now",
    async bringAbout(world) {
      const beside = (kind: string) => `${world.site}.${kind}-${process.pid}`;
      for (const kind of ["old", "next", "draft", "gone"]) {
        mkdirSync(beside(kind));
        writeFileSync(join(beside(kind), "index.html"), "half");
      }
      writeFileSync(`${world.site}.lock-${hostname()}-${process.pid}-00000000`, "");
      const ended = await world.build(1);
      const names = listBeside(world.site);
      if (ended.code !== 0 || names.length > 0)
        throw new Error(`It ${describeEnd(ended)}; ${names.join(", ")}`);
      world.reset();
      return "removed, the site is right";
    },
  },
];
