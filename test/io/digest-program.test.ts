import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digestFiles } from "../../src/io/digest-files.ts";
import { digestProgram, digestVocabulary } from "../../src/io/digest-program.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-digest-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("digestFiles", () => {
  test("changes with a name, a byte, and where one file ends", () => {
    const digestOf = (files: Record<string, string>) => {
      rmSync(join(folder, "in"), { recursive: true, force: true });
      cpSync("test/fixtures/site", join(folder, "in"), { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "in", name), text);
      return digestFiles(folder, ["in"]);
    };
    const digests = [
      { a: "x", b: "yz" },
      { a: "xy", b: "z" },
      { a: "x", c: "yz" },
      { a: "x", b: "yZ" },
    ].map(digestOf);
    expect(new Set(digests).size).toBe(4);
    expect(digestOf({ b: "yz", a: "x" })).toBe(digests[0]);
  });
});

test("the vocabulary's digest changes with files that take the place of ours", () => {
  const before = digestVocabulary(undefined);
  writeFileSync(join(folder, "surnames.yaml"), "# none\n");
  expect(digestVocabulary(folder)).not.toBe(before);
  expect(digestVocabulary(undefined)).toBe(before);
});

/** Modules outside the digest that those inside it may import: what they do does not show in a record. */
const HARMLESS = new Set(["src/index/compare-codepoints.ts", "src/index/lazy.ts"]);
const COVERED =
  /^src\/(?:read|parse|correct|enrich|record|schema|diagnostics|io|pipeline|vocabulary)\/|^src\/pipeline\.ts$/;
/** Beside whole rooms: what a page is kept with. */
const KEEPING = [
  "src/pipeline/pack-parsed.ts",
  "src/io/page-cache.ts",
  "src/io/page-file.ts",
  "src/io/page-worker.ts",
];

test("the program's digest covers all that parsing imports", () => {
  expect(digestProgram()).toBe(digestProgram());
  const rooms = ["read", "parse", "correct", "enrich", "record", "schema", "diagnostics"];
  const inRooms = rooms.flatMap((room) =>
    readdirSync(`src/${room}`)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/${room}/${name}`),
  );
  const outside = [...inRooms, ...KEEPING].flatMap((path) => {
    // Types leave nothing behind in the program.
    const text = readFileSync(path, "utf8").replace(/import type [^;]*;/g, "");
    return [...text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)]
      .map(([, target = ""]) => relative(".", resolve(dirname(path), target)))
      .filter((target) => !COVERED.test(target) && !HARMLESS.has(target))
      .map((target) => `${path} imports ${target}`);
  });
  expect(outside).toEqual([]);
});
