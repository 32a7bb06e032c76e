/**
 * `npm run reproduce`: builds the pages twice and says what differs. The second build is that of a copy in another folder,
 * which has parsed nothing before and does so with two processes, lists folders in reverse, and lives in another time,
 * zone and language. `--out FOLDER` keeps the first.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareFolders } from "./compare-folders.ts";
import { copyProject } from "./copy-project.ts";

const FAILED = 1;
/** What a build reads beside the program. */
const READ = ["seeds", "published-urls.txt", "banmian.config.yaml"];
const REVERSED = new URL("reverse-listings.mjs", import.meta.url).href;
/** Bytes shown before and after the first that differs. */
const SHOWN = 60;

interface World {
  cwd: string;
  imports?: readonly string[];
  flags?: readonly string[];
  env: NodeJS.ProcessEnv;
}

/** The exit code of a build in it. */
function build(out: string, { cwd, imports = [], flags = [], env }: World): number {
  const program = ["tsx", ...imports].flatMap((name) => ["--import", name]);
  const args = [...program, "src/cli.ts", "build", "--out", out, ...flags];
  const { status } = spawnSync(process.execPath, args, {
    cwd,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status ?? FAILED;
}

/** Where two files part, and what stands there. */
function describeDifference(path: string, folders: readonly string[]): string {
  const missing = folders.find((folder) => !existsSync(join(folder, path)));
  if (missing !== undefined) return `${path}: not in ${missing}`;
  const [first = Buffer.of(), second = Buffer.of()] = folders.map((folder) =>
    readFileSync(join(folder, path)),
  );
  const at = first.findIndex((byte, index) => byte !== second[index]);
  const offset = at < 0 ? first.length : at;
  const show = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, offset - SHOWN), offset + SHOWN).toString());
  return `${path}, byte ${offset}:\n  ${show(first)}\n  ${show(second)}`;
}

function reproduce(out: string | undefined): number {
  const folder = mkdtempSync(join(tmpdir(), "banmian-reproduce-"));
  const [project, second] = [join(folder, "another project"), join(folder, "second")];
  const first = resolve(out ?? join(folder, "first"));
  try {
    copyProject(project);
    for (const path of READ.filter((path) => existsSync(path)))
      cpSync(path, join(project, path), { recursive: true });
    const status =
      build(first, { cwd: ".", env: { TZ: "Pacific/Auckland", LC_ALL: "C" } }) ||
      build(second, {
        cwd: project,
        imports: [REVERSED],
        flags: ["--workers", "2"],
        env: {
          TZ: "America/Los_Angeles",
          LC_ALL: "zh_CN.UTF-8",
          SOURCE_DATE_EPOCH: "1",
          BANMIAN_CACHE: join(folder, "cache"),
        },
      });
    if (status !== 0) return status;
    const difference = compareFolders(first, second);
    if (difference === null) {
      process.stdout.write("The same pages gave the same bytes.\n");
      return 0;
    }
    process.stderr.write(
      `Two builds of the same pages differ in ${describeDifference(difference, [first, second])}\n`,
    );
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { out: { type: "string" } } });
process.exitCode = reproduce(values.out);
