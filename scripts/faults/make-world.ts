/** A folder in, a small archive in two versions out, each built, and ways to build it there again with something broken. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compareFolders } from "../compare-folders.ts";
import { type Breakage, type Ended, runBroken } from "./run-broken.ts";

const PAGE = (what: string) =>
  `# 市总工会${what}职工\n\n本报讯（记者 孙艳）昨天，市总工会到一线${what}职工。\n`;

export interface BuildOptions {
  /** @default that of the world */
  site?: string;
  /** Folder of the pages. @default that of the version */
  pages?: string;
  /** For the build itself. */
  flags?: readonly string[];
  /** For Node.js, before the program. */
  nodeArgs?: readonly string[];
  env?: NodeJS.ProcessEnv;
  breakage?: Breakage;
  onStarted?: (pid: number) => void;
}

export interface World {
  work: string;
  /** Stands in a folder of its own. */
  site: string;
  cache: string;
  /** The folders of the pages, and the sites that come of them. */
  pages: readonly [string, string];
  sites: readonly [string, string];
  /** Arguments of Node.js to build a version. */
  argsOf(version: 0 | 1, site?: string, input?: string): string[];
  build(version: 0 | 1, options?: BuildOptions): Promise<Ended>;
  /** Puts the first version where the site is, as if it had been published. */
  reset(): void;
  /** Throws where the site is not the first version. */
  expectFormer(): void;
  /** Throws where the next build, without anything put right by hand, doesn't give the second version. */
  expectNextBuild(): Promise<void>;
}

export function describeEnd({ code, signal, printed }: Ended): string {
  return `ended with ${signal ?? code}: ${printed.trim().slice(-500)}`;
}

export async function makeWorld(work: string): Promise<World> {
  const site = join(work, "out", "_site");
  const cache = join(work, "cache");
  const pages = [join(work, "one", "seeds"), join(work, "two", "seeds")] as const;
  const sites = [join(work, "one", "_site"), join(work, "two", "_site")] as const;
  for (const [version, folder] of pages.entries()) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "page.txt"), PAGE("慰问"));
    if (version === 1) writeFileSync(join(folder, "second.txt"), PAGE("走访"));
  }
  const argsOf: World["argsOf"] = (version, out = site, input = pages[version]) => [
    resolve("src/run.mjs"),
    ...["build", "--input", input, "--out", out, "--lang", "en"],
  ];
  const build: World["build"] = (
    version,
    { site: out, pages: input, flags = [], nodeArgs = [], env, breakage, onStarted } = {},
  ) =>
    runBroken([...nodeArgs, ...argsOf(version, out, input), ...flags], {
      env: { BANMIAN_CACHE: cache, ...env },
      ...(breakage && { breakage }),
      ...(onStarted && { onStarted }),
    });
  const reset = () => {
    rmSync(dirname(site), { recursive: true, force: true });
    mkdirSync(dirname(site));
    cpSync(sites[0], site, { recursive: true });
  };
  const expectSame = (version: 0 | 1, when: string) => {
    const differing = compareFolders(site, sites[version]);
    if (differing.length > 0)
      throw new Error(`${when}, the site differs in ${differing.slice(0, 3).join(", ")}`);
  };
  for (const version of [0, 1] as const) {
    const ended = await build(version, { site: sites[version] });
    if (ended.code !== 0) throw new Error(`The archive can't be built: it ${describeEnd(ended)}`);
  }
  reset();
  return {
    ...{ work, site, cache, pages, sites, argsOf, build, reset },
    expectFormer: () => expectSame(0, "After the fault"),
    async expectNextBuild() {
      const ended = await build(1);
      if (ended.code !== 0) throw new Error(`The next build ${describeEnd(ended)}`);
      expectSame(1, "After the next build");
      reset();
    },
  };
}
