import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { diagnosticSchema } from "../../src/schema/diagnostic.ts";
import { runCli, startCli } from "./run-cli.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-check-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function check(...args: string[]) {
  const { code, stdout, stderr } = await runCli(["check", ...args]);
  return { code, stdout, stderr };
}

test("the seeds have no errors, and the summary comes last", async () => {
  const { code, stdout, stderr } = await check();
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^0 errors, \d+ warnings?$/);
});

test("a warning leaves the exit code 0, an error makes it 1; JSON is shaped as the schema says", async () => {
  const page = join(folder, "b.txt");
  writeFileSync(page, "---\nedtion: 02\n---\n职工之家建成\n\n本报讯（记者 盛丽）职工之家昨天建成。\n");
  const warned = await check(folder, "--format", "json");
  expect(warned.code).toBe(0);
  const warnings = diagnosticSchema.array().parse(JSON.parse(warned.stdout));
  expect(warnings[0]).toMatchObject({
    file: page,
    line: 2,
    column: 1,
    endColumn: 7,
    severity: "warning",
    id: "unknown-front-matter-key",
    text: "edtion: 02",
  });

  writeFileSync(join(folder, "a.txt"), "");
  const failed = await check(folder, "--format", "json");
  expect(failed.code).toBe(1);
  expect(diagnosticSchema.array().parse(JSON.parse(failed.stdout))[0]).toMatchObject({
    file: join(folder, "a.txt"),
    severity: "error",
  });
});

test("a folder without pages is an error", async () => {
  const { code, stdout } = await check(folder);
  expect(code).toBe(1);
  expect(stdout).toContain("no-pages");
});

test("two names that would have one address are an error, as they are to a build", async () => {
  const text = "职工之家昨天建成，职工群众前来参观，人人称好，下班以后还能在这里学习技术。";
  writeFileSync(join(folder, "a.txt"), `职工之家建成\n\n本报讯（记者 周弈义 周屹益）${text}\n`);
  const { code, stdout } = await check(folder);
  expect(code).toBe(1);
  expect(stdout).toContain("duplicate-permalink");
  expect(stdout).toContain("/people/zhou-yi-yi-cfba1d/");
});

const PAGE =
  "职工之家建成\n\n本报讯（记者 盛丽）北京市总工会职工之家昨天建成，职工群众前来参观，人人称好。这里有书屋和健身房，下班以后还能在这里学习技术。\n";

test("an unread key of the front matter: shown by severity, counted all the same, fatal when strict", async () => {
  const page = join(folder, "a.txt");
  writeFileSync(page, `---\nedtion: 02\n---\n${PAGE}`);
  const [usual, strict, hidden, both] = [
    await check(page),
    await check(page, "--strict"),
    await check(page, "--severity", "error"),
    await check(page, "--severity", "error", "--strict"),
  ];
  expect([usual.code, strict.code, hidden.code, both.code]).toEqual([0, 1, 0, 1]);
  expect(usual.stdout).toContain(`${page}:2:1 warning`);
  expect(strict.stdout).toBe(usual.stdout);
  expect(hidden.stdout).toBe("0 errors, 1 warning\n");
});

test("an article that is there twice names the first, with its line", async () => {
  writeFileSync(join(folder, "a.txt"), PAGE);
  writeFileSync(join(folder, "b.txt"), PAGE);
  const found = diagnosticSchema.array().parse(JSON.parse((await check(folder, "--format", "json")).stdout));
  expect(found.find(({ id }) => id === "duplicate-article")).toMatchObject({
    file: join(folder, "b.txt"),
    related: [{ file: join(folder, "a.txt"), line: 1, text: "职工之家建成" }],
  });
});

test("a doubtful headline says why, and the line to write settles it", async () => {
  const page = "seeds/003_3ee80826426b5060.txt";
  const doubts = async (...paths: string[]) =>
    diagnosticSchema.array().parse(JSON.parse((await check(...paths, "--format", "json")).stdout));
  const doubt = (await doubts(page)).find(({ id }) => id === "doubtful-headline");
  expect(doubt?.cause).toMatch(/\d/);
  const [, marked = ""] = /`(## .+?)`/.exec(doubt?.hint ?? "") ?? [];
  expect(marked).toBe(`## ${doubt?.text}`);
  const settled = join(folder, "settled.txt");
  writeFileSync(settled, readFileSync(page, "utf8").replace(doubt?.text ?? "", marked));
  expect((await doubts(settled)).filter(({ line }) => line === doubt?.line)).toEqual([]);
});

describe("formats", () => {
  test("sarif is JSON with a result for each problem", async () => {
    writeFileSync(join(folder, "a.txt"), "");
    const { code, stdout } = await check(folder, "--format", "sarif");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ ruleId: "not-a-page" }] }],
    });
  });

  test("GitHub Actions annotates by itself, and a chosen format is left alone", async () => {
    const page = join(folder, "a.txt");
    writeFileSync(page, "");
    const run = async (...args: string[]) =>
      (await runCli(["check", page, ...args], { env: { GITHUB_ACTIONS: "true" } })).stdout;
    const annotation = (await check(page, "--format", "github")).stdout;
    expect(annotation).toMatch(/^::error file=.*,line=1,.*::.*\n$/);
    expect(await run()).toBe((await check(page)).stdout + annotation);
    expect(await run("--format", "pretty")).toBe((await check(page)).stdout);
  });

  test.each([
    [["--format", "xml"], "xml"],
    [["--severity", "grave"], "grave"],
    [["--watch", "--format", "json"], "--watch"],
  ])("%j is refused", async (args, named) => {
    const { code, stderr } = await check(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
  });
});

describe("watching", () => {
  let child: ChildProcess;
  let output = "";

  afterEach(() => child.kill("SIGKILL"));

  const see = (text: string) =>
    vi.waitFor(() => expect(output).toContain(text), { timeout: 50_000, interval: 50 });

  async function startWatching(path: string): Promise<void> {
    output = "";
    child = startCli(["check", path, "--watch"]);
    child.stdout?.on("data", (data: Buffer) => {
      output += data.toString();
    });
    await see("Ctrl+C");
  }

  test("takes in the corrections of a page that is named", async () => {
    const page = join(folder, "a.txt");
    writeFileSync(page, PAGE);
    await startWatching(page);
    output = "";
    writeFileSync(join(folder, "a.corrections.yaml"), "- at: 没有这一句\n  role: kicker\n");
    await see("stale-correction");
  });

  test("checks again after a change, and stops when told", async () => {
    const page = join(folder, "a.txt");
    writeFileSync(page, PAGE);
    await startWatching(folder);
    expect(output).not.toContain("\u001b");
    output = "";
    writeFileSync(page, "");
    await see("not-a-page");
    await see("Ctrl+C");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
