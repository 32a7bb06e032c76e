/**
 * `npm run reproduce`: builds the pages in several worlds at once, which differ in all that a build may not depend on,
 * and says whether the sites are the same to the byte.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { alignColumns } from "../src/diagnostics/align-columns.ts";
import { compareFolders } from "./compare-folders.ts";
import { copyProject } from "./copy-project.ts";
import { readOptions } from "./read-options.ts";
import { buildInWorld } from "./reproduce/build-in-world.ts";
import { describeDifference } from "./reproduce/describe-difference.ts";
import { describeSite } from "./reproduce/describe-site.ts";
import { ROWS, WORLDS } from "./reproduce/worlds.ts";

const FAILED = 1;
/** What a build reads beside the program. */
const READ = ["seeds", "published-urls.txt", "banmian.config.yaml"];
/** Differing files that are shown; all else that differs is counted. */
const SHOWN = 3;

async function reproduce(out: string | undefined): Promise<number> {
  const at = mkdtempSync(join(tmpdir(), "banmian-reproduce-"));
  const sites = WORLDS.map((_, index) =>
    resolve(index === 0 && out !== undefined ? out : join(at, `site-${index + 1}`)),
  );
  const nameOf = (index: number) => `build ${index + 1}`;
  const header = ["", ...WORLDS.map((_, index) => nameOf(index))];
  const table = ROWS.map(([what, cell]) => [what, ...WORLDS.map(cell)]);
  for (const line of alignColumns([header, ...table])) process.stdout.write(`${line}\n`);
  try {
    for (const { folder } of WORLDS) {
      if (folder === null) continue;
      copyProject(join(at, folder));
      for (const path of READ.filter((path) => existsSync(path)))
        cpSync(path, join(at, folder, path), { recursive: true });
    }
    const builds = await Promise.all(
      WORLDS.map((world, index) => buildInWorld(sites[index] ?? "", at, world)),
    );
    // Null is that of one that was killed.
    const failed = builds.findIndex(({ code }) => code !== 0);
    if (failed >= 0) {
      process.stderr.write(`${nameOf(failed)} failed:\n${builds[failed]?.printed}`);
      return builds[failed]?.code ?? FAILED;
    }
    const [first = "", ...others] = sites;
    let isSame = true;
    for (const [index, other] of others.entries()) {
      const paths = compareFolders(first, other);
      if (paths.length === 0) continue;
      isSame = false;
      process.stderr.write(`${nameOf(0)} and ${nameOf(index + 1)} differ in ${paths.length} files:\n`);
      for (const path of paths.slice(0, SHOWN))
        process.stderr.write(`${describeDifference(path, [first, other])}\n`);
    }
    if (!isSame) return FAILED;
    process.stdout.write(`The same bytes in all ${sites.length}: ${describeSite(first)}\n`);
    return 0;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

const USAGE = `Usage: npm run reproduce -- [--out FOLDER]

Builds the pages in several worlds at once, which differ in all that a build may not depend on, and says
whether the sites are the same to the byte.

  --out FOLDER  keep the first of them there
  --help        print this`;

const out = readOptions(USAGE, { options: { out: { type: "string" } } }, ({ values }) => values.out);
process.exitCode = await reproduce(out);
