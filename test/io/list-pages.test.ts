import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listPages } from "../../src/io/list-pages.ts";

let folder = "";
let seeds = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-list-"));
  seeds = join(folder, "seeds");
  mkdirSync(seeds);
});

afterEach(() => rmSync(folder, { recursive: true }));

function place(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(seeds, name, ".."), { recursive: true });
    writeFileSync(join(seeds, name), "");
  }
}

const namesOf = (paths: string[]) => paths.map((path) => path.slice(seeds.length + 1));

test("pages of all folders, in the order of code points", () => {
  place("b.txt", "a/c.md", "B.TXT", "工.txt", "𠀀.txt", "ﾊ.txt");
  expect(namesOf(listPages(seeds).pages)).toEqual(["B.TXT", "a/c.md", "b.txt", "工.txt", "ﾊ.txt", "𠀀.txt"]);
});

test("neither dotfiles nor what is no page", () => {
  place(".a.txt", ".git/a.txt", "a.corrections.yaml", "a.png", "a.txt.bak", "a.txt");
  expect(namesOf(listPages(seeds).pages)).toEqual(["a.txt"]);
});

test("links are followed within the folder, and only there", () => {
  place("a.txt", "sub/b.txt");
  writeFileSync(join(folder, "secret.txt"), "");
  mkdirSync(join(folder, "other"));
  symlinkSync(join(seeds, "a.txt"), join(seeds, "inside.txt"));
  symlinkSync(join(folder, "secret.txt"), join(seeds, "outside.txt"));
  symlinkSync(join(folder, "other"), join(seeds, "outside"));
  symlinkSync(seeds, join(seeds, "circle"));
  symlinkSync("missing", join(seeds, "broken.txt"));
  const { pages, outside } = listPages(seeds);
  expect(namesOf(pages)).toEqual(["a.txt", "broken.txt", "inside.txt", "sub/b.txt"]);
  expect(namesOf(outside)).toEqual(["outside", "outside.txt"]);
});

test("a folder that isn't there is an error", () => {
  expect(() => listPages(join(folder, "none"))).toThrow("ENOENT");
});
