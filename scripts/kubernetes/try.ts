/**
 * `npx tsx scripts/kubernetes/try.ts`: the tasks of the three jobs, run here one after the other as a cluster would run
 * them, with a folder in place of the object store; then says whether their site is the one that `build` makes at once.
 * Needs rclone.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { compareFolders } from "../compare-folders.ts";
import { readNumber } from "../read-number.ts";
import { readOptions } from "../read-options.ts";

const containerSchema = z.object({
  name: z.string(),
  command: z.array(z.string()),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
});
const jobSchema = z.object({
  spec: z.object({
    completions: z.int().optional(),
    template: z.object({
      spec: z.object({
        initContainers: z.array(containerSchema),
        containers: z.array(containerSchema),
      }),
    }),
  }),
});

const JOBS = ["parse", "parts", "merge"];
const INHERIT = { stdio: "inherit" } as const;

/** Throws an Error where a command of the task ends with another code than 0. */
function runTask(job: string, index: number, store: NodeJS.ProcessEnv): void {
  const { template } = jobSchema.parse(
    parse(readFileSync(new URL(`${job}.yaml`, import.meta.url), "utf8")),
  ).spec;
  const work = mkdtempSync(join(tmpdir(), "banmian-task-"));
  try {
    for (const { name, command, env } of [...template.spec.initContainers, ...template.spec.containers]) {
      const own = Object.fromEntries(env.map((variable) => [variable.name, variable.value]));
      const { status } = spawnSync(command[0] ?? "", command.slice(1), {
        ...INHERIT,
        env: { ...process.env, ...own, ...store, WORK: work, JOB_COMPLETION_INDEX: String(index) },
      });
      if (status !== 0) throw new Error(`${job}, task ${index}: ${name} ended with ${status}`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const USAGE = `Usage: npx tsx scripts/kubernetes/try.ts [--tasks N] [--pages FOLDER]

Runs the tasks of the jobs here, one after the other, with a folder in place of the object store, and
compares their site with that of one build. Needs rclone.

  --tasks N       of each job (default 8)
  --pages FOLDER  where the pages are (default seeds)
  --help          print this`;

const { tasks, pages } = readOptions(
  USAGE,
  { options: { tasks: { type: "string", default: "8" }, pages: { type: "string", default: "seeds" } } },
  ({ values }) => ({ tasks: readNumber("tasks", values.tasks, 1), pages: values.pages }),
);
const at = mkdtempSync(join(tmpdir(), "banmian-cluster-"));
try {
  const store = {
    PARTS: String(tasks),
    RCLONE_CONFIG_STORE_TYPE: "alias",
    RCLONE_CONFIG_STORE_REMOTE: join(at, "store"),
  };
  const bucket = join(at, "store/banmian");
  const project = join(at, "project");
  for (const folder of [bucket, project]) mkdirSync(folder, { recursive: true });
  execFileSync("git", ["archive", "--output", join(at, "head.tar"), "HEAD"], INHERIT);
  execFileSync("tar", ["-xf", join(at, "head.tar"), "-C", project], INHERIT);
  rmSync(join(project, "seeds"), { recursive: true });
  cpSync(resolve(pages), join(project, "seeds"), { recursive: true });
  execFileSync("tar", ["-cf", join(bucket, "project.tar"), "-C", project, "."], INHERIT);
  for (const job of JOBS) {
    const count = job === "merge" ? 1 : tasks;
    for (let index = 0; index < count; index += 1) runTask(job, index, store);
  }
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { ...INHERIT, cwd: project });
  execFileSync("npm", ["run", "build"], { ...INHERIT, cwd: project });
  const differing = compareFolders(join(project, "_site"), join(bucket, "site"));
  process.stdout.write(
    differing.length === 0
      ? `${tasks} tasks made the same bytes as one build\n`
      : `${differing.length} files differ, ${differing[0]} for one\n`,
  );
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(at, { recursive: true, force: true });
}
