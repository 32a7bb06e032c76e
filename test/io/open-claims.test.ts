import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openClaims } from "../../src/io/open-claims.ts";

const folder = mkdtempSync(join(tmpdir(), "banmian-claims-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a piece is claimed once, by whoever asks first", () => {
  const [claim, claimToo] = [openClaims(folder), openClaims(folder)];
  expect([claim("pages-1"), claimToo("pages-1"), claimToo("pages-2"), claim("pages-2")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(claim("pages-1")).toBe(false);
});

test("what another process has claimed is its own", () => {
  const module = new URL("../../src/io/open-claims.ts", import.meta.url).href;
  const program = `const { openClaims } = await import(${JSON.stringify(module)});
    console.log(openClaims(process.argv[1])("search"));`;
  const claimed = execFileSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", program, folder],
    { encoding: "utf8" },
  );
  expect([claimed.trim(), openClaims(folder)("search")]).toEqual(["true", false]);
  expect(readdirSync(folder)).toContain("search");
});

test("a folder that is gone is told", () => {
  expect(() => openClaims(join(folder, "gone"))("data")).toThrow("ENOENT");
});
