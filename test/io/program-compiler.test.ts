import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ProgramCompiler } from "../../src/io/program-compiler.ts";

let root = "";
let compiler: ProgramCompiler;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "banmian-compile-"));
  mkdirSync(join(root, "node_modules/known"), { recursive: true });
  writeFileSync(join(root, "node_modules/known/package.json"), '{ "type": "module", "exports": "./it.js" }');
  writeFileSync(join(root, "node_modules/known/it.js"), "export const known = {};");
  compiler = new ProgramCompiler(root);
});
afterEach(() => {
  compiler.close();
  rmSync(root, { recursive: true, force: true });
});

function place(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const load = async (...entries: string[]) => {
  const urls = await compiler.compile(entries);
  return Promise.all(urls.map((url) => import(/* @vite-ignore */ url)));
};

describe("ProgramCompiler", () => {
  test("loads again what a change concerns, and nothing else", async () => {
    place({
      "a/top.ts": 'export { held } from "../b/kept.ts"; export { word } from "../b/word.ts";',
      "b/kept.ts": 'import type { word } from "./word.ts"; export const held: { word?: typeof word } = {};',
      "b/word.ts": 'export const word = "甲";',
    });
    const [before] = await load("a/top.ts");
    place({ "b/word.ts": 'export const word = "乙";' });
    const [after] = await load("a/top.ts");
    expect([before.word, after.word]).toEqual(["甲", "乙"]);
    // Imported for its type alone.
    expect(after.held).toBe(before.held);
    place({ "b/word.ts": 'export const word = "甲";' });
    expect((await load("a/top.ts"))[0]).toBe(before);
  });

  test("knows data, packages, circles, what is imported when called for, and where the source stands", async () => {
    place({
      "top.ts": `import words from "./words.json" with { type: "json" };
import { known } from "known";
import { even } from "./even.ts";
export const told = { words, known, even, url: import.meta.url, later: () => import("./odd.ts") };`,
      "words.json": '["甲"]',
      "even.ts":
        'import { odd } from "./odd.ts"; export const even = (n: number): boolean => n === 0 || odd(n - 1);',
      "odd.ts":
        'import { even } from "./even.ts"; export const odd = (n: number): boolean => n !== 0 && even(n - 1);',
    });
    const [{ told }] = await load("top.ts");
    expect(told).toMatchObject({ words: ["甲"], known: {}, url: pathToFileURL(join(root, "top.ts")).href });
    expect([told.even(4), (await told.later()).odd(4)]).toEqual([true, false]);
  });

  test("names the file and the line of what is wrong, and goes on when it is mended", async () => {
    place({ "top.ts": 'export { one } from "./one.ts";', "one.ts": "export const one = 1;\nconst = 2;" });
    await expect(load("top.ts")).rejects.toThrow(/one\.ts:2:/);
    rmSync(join(root, "one.ts"));
    await expect(load("top.ts")).rejects.toThrow(/one\.ts/);
    place({ "one.ts": "export const one = 1;" });
    expect((await load("top.ts"))[0].one).toBe(1);
  });

  test("what a module depends on beside its text and imports changes its address, and that of its importers", async () => {
    place({ "top.ts": 'import "./one.ts"; import "./two.ts";', "one.ts": "", "two.ts": "" });
    const entries = ["top.ts", "one.ts", "two.ts"];
    const before = await compiler.compile(entries);
    const after = await compiler.compile(entries, new Map([["one.ts", "other"]]));
    expect(after.map((url, index) => url !== before[index])).toEqual([true, true, false]);
  });

  test("of any modules, those that reach the changed one get another address", async () => {
    const count = 6;
    const pathOf = (index: number) => `m${index}.ts`;
    const paths = Array.from({ length: count }, (_, index) => pathOf(index));
    const modules = fc.array(fc.array(fc.nat({ max: count - 1 }), { maxLength: 3 }), {
      minLength: count,
      maxLength: count,
    });
    await fc.assert(
      fc.asyncProperty(modules, fc.nat({ max: count - 1 }), async (imports, changed) => {
        const textOf = (index: number) =>
          (imports[index] ?? []).map((to) => `import "./${pathOf(to)}";`).join("");
        place(Object.fromEntries(paths.map((path, index) => [path, textOf(index)])));
        const before = await compiler.compile(paths);
        place({ [pathOf(changed)]: `${textOf(changed)} export const other = 1;` });
        const after = await compiler.compile(paths);
        const reaches = (from: number, seen = new Set<number>()): boolean => {
          if (from === changed) return true;
          if (seen.has(from)) return false;
          seen.add(from);
          return (imports[from] ?? []).some((to) => reaches(to, seen));
        };
        expect(after.map((url, index) => url !== before[index])).toEqual(
          paths.map((_, index) => reaches(index)),
        );
      }),
      { numRuns: 15 },
    );
  });
});
