import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openClaims } from "../../src/io/open-claims.ts";

const folder = mkdtempSync(join(tmpdir(), "banmian-claims-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a piece is claimed once, by whoever asks first", () => {
  const [one, other] = [openClaims(folder), openClaims(folder)];
  expect([one.take("pages-1"), other.take("pages-1"), other.take("pages-2"), one.take("pages-2")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(one.take("pages-1")).toBe(false);
});

test("what another process has claimed is its own", () => {
  const module = new URL("../../src/io/open-claims.ts", import.meta.url).href;
  const program = `const { openClaims } = await import(${JSON.stringify(module)});
    console.log(openClaims(process.argv[1]).take("search"));`;
  const claimed = execFileSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", program, folder],
    { encoding: "utf8" },
  );
  expect([claimed.trim(), openClaims(folder).take("search")]).toEqual(["true", false]);
  expect(readdirSync(folder)).toContain("search");
});

test("a folder that is gone is told", () => {
  expect(() => openClaims(join(folder, "gone")).take("data")).toThrow("ENOENT");
});

test("who means something else by the pieces is told, and so is who asks after that", () => {
  const shared = mkdtempSync(join(folder, "shared-"));
  const [one, same, other] = [openClaims(shared), openClaims(shared), openClaims(shared)];
  one.take("pages-1");
  expect([one.agree("a"), same.agree("a"), other.agree("b"), one.agree("a")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
