import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageRecord, pageRecordSchema } from "../../src/schema/record.ts";
import { runCli, spawnCli } from "./run-cli.ts";

const PAGE = "职工之家建成\n\n本报讯（记者 盛丽）北京市总工会职工之家昨天建成。\n";
const socket = createServer();
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "banmian-parse-"));
  mkdirSync(join(folder, "folder"));
  const files = {
    "good.txt": PAGE,
    "crlf.txt": PAGE.replaceAll("\n", "\r\n"),
    "utf16.txt": Buffer.from(`\ufeff${PAGE}`, "utf16le"),
    "empty.txt": "",
    "blank.txt": "\n 　\n",
    "image.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    "cut.txt": Buffer.from(`\ufeff${PAGE}`, "utf16le").subarray(0, -1),
    "script.txt": `---js\nprocess.stdout.write("ran")\n---\n${PAGE}`,
    "unclosed.txt": `---\ndate: 2025-12-09\n${PAGE}`,
    "date.txt": `---\ntitle: 要闻\ndate: 2025-12-32\n---\n${PAGE}`,
    "large.txt": PAGE.repeat(20),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  await new Promise<void>((resolve) => socket.listen(join(folder, "socket"), resolve));
});

afterAll(async () => {
  await new Promise((resolve) => socket.close(resolve));
  rmSync(folder, { recursive: true });
});

async function parse(names: readonly string[], args: readonly string[] = []) {
  return await runCli(["parse", ...names.map((name) => join(folder, name)), ...args]);
}

test("one page is an object, whatever its encoding and line ends", async () => {
  const records: PageRecord[] = [];
  for (const name of ["good", "crlf", "utf16"]) {
    const { code, stdout } = await parse([`${name}.txt`]);
    expect(code).toBe(0);
    records.push(pageRecordSchema.parse(JSON.parse(stdout)));
  }
  expect(records.map(({ id }) => id)).toEqual(["good", "crlf", "utf16"]);
  const bodies = records.map(({ articles }) => articles.map(({ body }) => body));
  expect(bodies[0]).toHaveLength(1);
  expect(bodies).toEqual([bodies[0], bodies[0], bodies[0]]);
});

test("several pages are an array in the order given, written whole into a pipe", async () => {
  const { code, stdout } = spawnCli([
    "parse",
    "seeds/004_b91783a564499569.txt",
    "seeds/000_9dd7f0f0a032cbf4.txt",
  ]);
  expect(code).toBe(0);
  const ids = pageRecordSchema
    .array()
    .parse(JSON.parse(stdout))
    .map(({ id }) => id);
  expect(ids).toEqual(["004_b91783a564499569", "000_9dd7f0f0a032cbf4"]);
  // More than a pipe holds at once.
  expect(Buffer.byteLength(stdout)).toBeGreaterThan(2 ** 16);
});

test("of several pages, those that can be read are printed, the others named", async () => {
  const { code, stdout, stderr } = await parse(["good.txt", "empty.txt"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ id: "good" }]);
  expect(stderr).toContain(join(folder, "empty.txt"));
});

describe("what is no page", () => {
  test.each([
    ["empty.txt", "not-a-page", ":1:1"],
    ["blank.txt", "not-a-page", ":1:1"],
    ["image.txt", "not-a-page", ":1:1"],
    ["folder", "not-a-page", ":1:1"],
    ["socket", "not-a-page", ":1:1"],
    ["cut.txt", "undecodable", ":1:1"],
    ["missing.txt", "unreadable", ":1:1"],
    ["good.txt/page.txt", "unreadable", ":1:1"],
    ["script.txt", "bad-front-matter", ":1:4"],
    ["unclosed.txt", "bad-front-matter", ":1:1"],
    ["date.txt", "bad-front-matter", ":3:7"],
  ])("%s is %s, with its place", async (name, id, place) => {
    const { code, stdout, stderr } = await parse([name]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")[0]).toMatch(new RegExp(`^${join(folder, name)}${place} error .* ${id}$`));
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test("a file over the limit, by the flag or the environment; the flag wins", async () => {
    const byFlag = await parse(["large.txt"], ["--max-size", "1KB"]);
    expect([byFlag.code, byFlag.stdout]).toEqual([1, ""]);
    expect(byFlag.stderr).toContain("too-large");
    const path = join(folder, "large.txt");
    expect((await runCli(["parse", path], { env: { BANMIAN_MAX_SIZE: "1KB" } })).stderr).toContain(
      "too-large",
    );
    expect(
      (await runCli(["parse", path, "--max-size", "1MB"], { env: { BANMIAN_MAX_SIZE: "1KB" } })).code,
    ).toBe(0);
  });

  test("is told in Chinese by the flag or the locale", async () => {
    const byFlag = await parse(["empty.txt"], ["--lang", "zh"]);
    expect(byFlag.stderr).toContain("错误");
    expect(
      (await runCli(["parse", join(folder, "empty.txt")], { env: { LC_ALL: "zh_CN.UTF-8" } })).stderr,
    ).toBe(byFlag.stderr);
  });
});
