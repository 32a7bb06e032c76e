import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const SEED = "seeds/004_b91783a564499569.txt";
let folder = "";

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "banmian-repository-")));
  mkdirSync(join(folder, "seeds"));
  cpSync(SEED, join(folder, "seeds", "page.txt"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: string[]): string {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(): void {
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "x");
}

const page = () => join(folder, "seeds", "page.txt");
const listFolder = () => readdirSync(folder).sort();

test("a page that changed since a revision is told by article, and a lost address is an error", async () => {
  commit();
  const status = git("status", "--porcelain");
  const printed = readFileSync(page(), "utf8");
  writeFileSync(
    page(),
    printed.replace(/^## 2025年北京职工.*$/m, (line) => `${line}（续）`),
  );
  const { code, stdout, stderr } = await runCli(["diff", "--input", join(folder, "seeds")]);
  expect(stderr).toMatch(/^Note: the revision has no program of its own/);
  expect(stdout).toContain(`${page()}\n  ~ `);
  expect([code, stdout.includes("Addresses gone")]).toEqual(
    stdout.includes(", 0 gone,") ? [0, false] : [1, true],
  );
  writeFileSync(page(), printed);
  expect(git("status", "--porcelain")).toBe(status);
  expect(listFolder()).toEqual([".git", "seeds"]);
});

test("a revision is read by its own program and vocabulary, and compared as JSON", async () => {
  cpSync("src", join(folder, "src"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  cpSync("tsconfig.json", join(folder, "tsconfig.json"));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n");
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  commit();
  const subjects = join(folder, "src", "vocabulary", "subjects.yaml");
  const words = readFileSync(subjects, "utf8");
  writeFileSync(subjects, words.replace(/(label|broader): 劳动和技能竞赛$/gm, "$1: 劳动比武"));
  const tsx = import.meta.resolve("tsx");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", tsx, join(folder, "src", "cli.ts"), "diff", "HEAD", "--format", "json"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C", BANMIAN_VOCABULARY: "" } },
  );
  expect(stderr).toBe("");
  const { pages, counts, addresses } = JSON.parse(stdout) as {
    pages: { articles: { tags: { field: string; added: string[] }[] }[] }[];
    counts: Record<string, number>;
    addresses: { gone: { title: string }[] };
  };
  const tags = pages.flatMap(({ articles }) => articles.flatMap((article) => article.tags));
  expect(tags).toContainEqual(
    expect.objectContaining({ field: "subjects", added: ["劳动比武"], removed: ["劳动和技能竞赛"] }),
  );
  expect(counts).toMatchObject({ added: 0, lost: 0, recut: 0, text: 0 });
  expect(addresses.gone.map(({ title }) => title)).toContain("劳动和技能竞赛");
  expect(status).toBe(1);
});

test("outside of a repository, and for a revision that it doesn't know, the call is at fault", async () => {
  const outside = await runCli(["diff", "--input", join(folder, "seeds")]);
  expect([outside.code, outside.stdout]).toEqual([2, ""]);
  expect(outside.stderr).toContain("git");
  commit();
  const unknown = await runCli(["diff", "nowhere", "--input", join(folder, "seeds")]);
  expect([unknown.code, unknown.stdout]).toEqual([2, ""]);
  expect(unknown.stderr).toContain("nowhere");
});
