import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const PAGE = "为职工办实事\n\n职工之家建成\n\n本报讯（记者 盛丽）北京市总工会职工之家昨天建成。\n";
const DOCUMENT =
  "---\nmarkup: banmian\n---\n\n为职工办实事 {.kicker}\n\n## 职工之家建成\n\n本报讯（记者 盛丽）北京市总工会职工之家昨天建成。\n";
const CORRECTIONS =
  "- at: 为职工办实事\n  role: kicker\n- at: 职工之家昨天建成\n  set: { organisation: 北京市总工会 }\n";
let folder = "";
const at = (name: string) => join(folder, name);
const fmt = (...args: string[]) => runCli(["fmt", ...args]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-fmt-"));
  const files = {
    "plain.txt": PAGE.replace("为职工办实事", "为职工办实事 {.kicker}"),
    "done.md": DOCUMENT,
    "corrected.txt": PAGE,
    "corrected.corrections.yaml": CORRECTIONS,
    "bad.txt": "标题 {.kiker}\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("prints the page, and the same once it is formatted", async () => {
  expect(await fmt(at("plain.txt"))).toEqual({ code: 0, stdout: DOCUMENT, stderr: "" });
  expect(await fmt(at("done.md"))).toEqual({ code: 0, stdout: DOCUMENT, stderr: "" });
});

test("tells which corrections are marks now and which must stay, and writes the latter beside --out", async () => {
  const { code, stdout, stderr } = await fmt(at("corrected.txt"));
  expect([code, stdout]).toEqual([0, DOCUMENT]);
  expect(stderr).toContain("what 1 correction said");
  expect(stderr).toContain("organisation: 北京市总工会");
  expect((await fmt(at("corrected.txt"), "--lang", "zh")).stderr).toContain("1 条更正已写入版面标记");
  expect((await fmt(at("corrected.txt"), "--out", at("new.md"))).code).toBe(0);
  expect(readFileSync(at("new.md"), "utf8")).toBe(DOCUMENT);
  const beside = readFileSync(at("new.corrections.yaml"), "utf8");
  expect(beside).toContain("organisation: 北京市总工会");
  expect(beside).not.toContain("role");
  expect(readFileSync(at("corrected.txt"), "utf8")).toBe(PAGE);
});

test("never writes over a file", async () => {
  const { code, stderr } = await fmt(at("plain.txt"), "--out", at("done.md"));
  expect(code).toBe(2);
  expect(stderr).toContain("is there already");
  expect((await fmt(at("plain.txt"), "--out", at("corrected.md"))).code).toBe(2);
  expect(existsSync(at("corrected.md"))).toBe(false);
});

describe("--check", () => {
  test("names what is not formatted", async () => {
    expect((await fmt("--check", at("done.md"))).code).toBe(0);
    const { code, stdout } = await fmt("--check", at("done.md"), at("plain.txt"));
    expect([code, stdout]).toEqual([1, `${at("plain.txt")} is not formatted\n`]);
  });

  test("takes folders, and fails for what can't be read", async () => {
    const { code, stdout, stderr } = await fmt("--check", folder, "--lang", "zh");
    expect(code).toBe(1);
    expect(stdout).toContain(`${at("corrected.txt")} 尚未整理`);
    expect(stderr).toContain(`${at("bad.txt")}:1:5 错误`);
  });
});

test.each([
  [[], "Expected a file"],
  [["a.txt", "b.txt"], "expected one FILE|Expected one FILE"],
  [["--check", "a.txt", "--out", "b.txt"], "--check writes nothing"],
])("is refused with %j", async (args, told) => {
  const { code, stdout, stderr } = await fmt(...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(new RegExp(told));
});

test("a page with a mark that can't be is no document, and told at its place", async () => {
  const { code, stdout, stderr } = await fmt(at("bad.txt"));
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr.split("\n")[0]).toContain(
    `${at("bad.txt")}:1:5 error Unexpected mark \`.kiker\`, expected one of banner, `,
  );
});
