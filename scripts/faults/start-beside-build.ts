/** The fault of two `npm start` beside a build of the same pages, one of which changes meanwhile. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { compareFolders } from "../compare-folders.ts";
import type { Fault } from "./fault.ts";
import { findNext } from "./find-next.ts";
import { isKeptPage } from "./is-kept-page.ts";
import { listBeside } from "./list-beside.ts";
import { listKept } from "./list-kept.ts";
import { listStrange } from "./list-strange.ts";
import { describeEnd, type World } from "./make-world.ts";
import { runStart, type Started } from "./run-start.ts";
import { waitFor } from "./wait-for.ts";

/** Milliseconds between two looks at the home page: the build is to get on, too. */
const PAUSE = 20;

/** `npm start` has the page of what is doubtful; a build has it when it is asked for. */
const FLAGS = ["--review"];

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );

const toPermalink = (path: string) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`;

async function expectServed(started: Started, site: string): Promise<number> {
  const paths = listFiles(site);
  for (const path of paths) {
    const served = await started.read(toPermalink(path));
    if (!served.equals(readFileSync(join(site, path)))) throw new Error(`${started.url} has another ${path}`);
  }
  return paths.length;
}

/** Asks for the home page until it is told to end; throws where that is of neither version, or of the former after the next. */
function watchHome(started: Started, sites: readonly string[]): { end(): Promise<number> } {
  const homes = sites.map((site) => readFileSync(join(site, "index.html")));
  let isWanted = true;
  let version = 0;
  let asked = 0;
  const watch = async () => {
    while (isWanted) {
      const home = await started.read("/");
      const found = homes.findIndex((bytes) => bytes.equals(home));
      if (found < 0) throw new Error(`${started.url} shows a home page of neither version`);
      if (found < version) throw new Error(`${started.url} shows the former version after the next`);
      version = found;
      asked += 1;
      await setTimeout(PAUSE);
    }
    return asked;
  };
  const watched = watch();
  // Told when it is waited for.
  watched.catch(() => {});
  return {
    end() {
      isWanted = false;
      return watched;
    },
  };
}

/** Each kept page with the file that it stands in: one that isn't sound is parsed again, and written to another. */
function describeCache({ cache }: World): string {
  const strange = listStrange(cache);
  if (strange.length > 0) throw new Error(`Among the kept pages: ${strange.join(", ")}`);
  const pages = listKept(cache).filter(isKeptPage);
  return pages.map((path) => `${path} ${statSync(path).ino}`).join("\n");
}

async function buildRight(world: World, pages: string, whole: string): Promise<void> {
  const ended = await world.build(0, { pages, flags: FLAGS });
  if (ended.code !== 0) throw new Error(`The build ${describeEnd(ended)}`);
  const differing = compareFolders(world.site, whole);
  if (differing.length > 0) throw new Error(`The site differs in ${differing.slice(0, 3).join(", ")}`);
  const names = listBeside(world.site);
  if (names.length > 0) throw new Error(`Beside the site are left: ${names.join(", ")}`);
}

async function tryBeside(world: World, starts: readonly Started[], pages: string, wholes: readonly string[]) {
  const [former = "", next = ""] = wholes;
  for (const started of starts) await expectServed(started, former);

  const homes = starts.map((started) => watchHome(started, wholes));
  const built = buildRight(world, pages, former);
  await Promise.race([built, waitFor("the build to write", () => findNext(world))]);
  // The pages have been read.
  cpSync(join(world.pages[1], "second.txt"), join(pages, "second.txt"));
  await built;
  for (const started of starts) await started.expectPrinted(/^2 articles/m);
  const asked = await Promise.all(homes.map((home) => home.end()));

  let served = 0;
  for (const started of starts) served += await expectServed(started, next);
  await buildRight(world, pages, next);
  const kept = describeCache(world);
  await buildRight(world, pages, next);
  if (describeCache(world) !== kept) throw new Error("Kept pages were not sound");
  return { asked: asked.reduce((sum, count) => sum + count, 0), served };
}

export const startBesideBuild: Fault = {
  name: "two npm start beside a build, while a page changes",
  async bringAbout(world) {
    const pages = join(world.work, "live", "seeds");
    mkdirSync(dirname(pages));
    cpSync(world.pages[0], pages, { recursive: true });
    const wholes = [join(world.work, "whole-former", "_site"), join(world.work, "whole-next", "_site")];
    for (const version of [0, 1] as const)
      await world.build(version, { site: wholes[version] ?? "", flags: FLAGS });
    const port = await findPort();
    const starts: Started[] = [];
    try {
      for (const name of ["one", "other"]) starts.push(await runStart(world, { pages, port, name }));
      const urls = new Set(starts.map(({ url }) => url));
      if (urls.size < starts.length) throw new Error(`Both are at ${[...urls].join()}`);
      const { asked, served } = await tryBeside(world, starts, pages, wholes);
      for (const started of starts) await started.stop();
      for (const { temporary } of starts) {
        const left = readdirSync(temporary).filter((name) => name.startsWith("banmian-"));
        if (left.length > 0) throw new Error(`npm start leaves ${left.join(", ")}`);
      }
      world.reset();
      return `the site is that of the pages as they were read, the next one right; the second npm start takes the next port; ${asked} times home was the former or the next one, in the end all ${served} files were right; nothing is left, kept pages are sound`;
    } finally {
      for (const started of starts) started.kill();
    }
  },
};
