import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const PAGE = readFileSync("seeds/000_9dd7f0f0a032cbf4.txt", "utf8");
let folder = "";
let input = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-add-"));
  input = join(folder, "seeds");
});

afterEach(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function add(...args: string[]) {
  return await runCli(["add", ...args, "--input", input]);
}

function stored(): string[] {
  return existsSync(input) ? readdirSync(input).sort() : [];
}

test("a page is shown, named, given its front matter, and found by check; a second time it is refused", async () => {
  const path = save("页 面.txt", Buffer.from(`\ufeff${PAGE.replaceAll("\n", "\r\n")}`, "utf16le"));
  const options = ["--newspaper", "劳动午报", "--date", "2025-12-09", "--edition", "02"];
  const planned = await add(path, ...options, "--dry-run");
  expect([planned.code, planned.stderr, stored()]).toEqual([0, "", []]);

  const { code, stdout, stderr } = await add(path, ...options);
  expect([code, stderr]).toEqual([0, ""]);
  const [name = ""] = stored();
  expect(stored()).toHaveLength(1);
  expect(name).toMatch(/^2025-12-09-laodongwubao-02-[0-9a-f]{12}\.txt$/);
  expect(planned.stdout).toContain(name);
  expect(stdout).toContain(join(input, name));
  expect(stdout).not.toContain("unnamed-issue");
  const written = readFileSync(join(input, name), "utf8");
  expect(written).toBe(`---\nnewspaper: 劳动午报\ndate: 2025-12-09\nedition: "02"\n---\n${PAGE}`);

  const parsed = await runCli(["parse", join(input, name)]);
  const { newspaper, date, edition, articles } = JSON.parse(parsed.stdout);
  expect([newspaper, date, edition]).toEqual(["劳动午报", "2025-12-09", "02"]);
  for (const { headline } of articles) expect(stdout).toContain(headline.slice(0, 8));

  // Cut into lines otherwise, with a word more.
  const again = await add(save("again.md", `# 又一份\n\n${PAGE.replaceAll("，", "，\n")}`));
  expect([again.code, stored()]).toEqual([1, [name]]);
  expect(again.stderr).toContain("duplicate-page");
  expect(again.stderr).toMatch(new RegExp(`${name}:\\d+`));
});

test("what the page doesn't say is named with its option; nobody is asked where there is no terminal", async () => {
  const { code, stdout } = await add(
    save("a.md", "---\ndate: 2025-12\n---\n# 职工之家建成\n\n职工之家昨天建成。\n"),
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/unnamed-issue\n.*--newspaper .* --edition /);
  expect(stdout).not.toContain("--date");
  expect(stored()).toEqual([expect.stringMatching(/^2025-12-[0-9a-f]{12}\.md$/)]);
  expect(readFileSync(join(input, stored()[0] ?? ""), "utf8")).toMatch(/^---\ndate: 2025-12\n---\n#/);
});

describe("nothing is written where one of several", () => {
  test.each([
    ["is no page", "", "not-a-page"],
    ["has bad front matter", "---\ndate: 2025-13\n---\n题\n", "bad-front-matter"],
    ["is the same as another", `${PAGE}\n`, "duplicate-page"],
  ])("%s", async (_name, content, id) => {
    mkdirSync(input);
    const { code, stderr } = await add(save("good.txt", PAGE), save("bad.txt", content), "--lang", "zh");
    expect([code, stored()]).toEqual([1, []]);
    expect(stderr).toContain(`${join(folder, "bad.txt")}:`);
    expect(stderr).toContain(id);
  });
});

test("a page of the archive is its own twin", async () => {
  const { code, stderr } = await runCli(["add", "seeds/000_9dd7f0f0a032cbf4.txt"]);
  expect(code).toBe(1);
  expect(stderr).toContain("duplicate-page");
});

test.each([
  [[], "FILE"],
  [["a.txt", "--date", "2025-02-30"], "2025-02-30"],
  [["a.txt", "--newspaper", " "], "newspaper"],
  [["a.txt", "b.txt", "--edition", "02"], "--edition"],
])("%j is refused", async (args, named) => {
  const { code, stderr } = await add(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(named);
});
