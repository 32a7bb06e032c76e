/** A site without one before it: a large one is linked while pages are made, and nothing is left where that fails. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FormerSite } from "../../src/io/find-former.ts";
import { inventoryPathOf, spareOf } from "../../src/io/kept-sites.ts";
import { renewFolder } from "../../src/io/renew-folder.ts";
import { type FolderContents, takeInventory } from "../../src/io/take-inventory.ts";
import { walkFiles } from "../../src/io/walk-files.ts";

/** More than are linked by the process itself. */
const FOLDERS = 60;
const FILES_EACH = 100;
const KEY = "as before";

let root: string;
let target: string;
let former: FormerSite;

const pathOf = (index: number) => `pages/${Math.floor(index / FILES_EACH)}/${index}.html`;
const read = (path: string) => readFileSync(join(target, path), "utf8");
const inodeOf = (path: string) => statSync(path).ino;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "banmian-renew-"));
  target = join(root, "site");
  const keys = new Map<string, string>();
  for (let folder = 0; folder < FOLDERS; folder += 1)
    mkdirSync(join(target, `pages/${folder}`), { recursive: true });
  for (let index = 0; index < FOLDERS * FILES_EACH; index += 1) {
    writeFileSync(join(target, pathOf(index)), "old");
    keys.set(pathOf(index), KEY);
  }
  former = { keys, spare: null };
});

afterEach(() => rmSync(root, { recursive: true }));

/** Somebody else makes them: here nothing is done. */
const linksBegin = () =>
  expect.poll(() => existsSync(`${target}.next-${process.pid}`), { timeout: 60_000 }).toBe(true);

/** The next site: one page is another, one is new, one is gone, and all others stay. */
async function renew(
  complete: (folder: string, contents: FolderContents) => void,
  isReady: () => Promise<void> = linksBegin,
): Promise<void> {
  const next = new Map([...former.keys, [pathOf(1), "another"], ["new/index.html", "new"]]);
  next.delete(pathOf(2));
  await renewFolder(
    target,
    Promise.resolve(former),
    async (drafts) => {
      await isReady();
      mkdirSync(join(drafts, "pages/0"), { recursive: true });
      mkdirSync(join(drafts, "new"));
      writeFileSync(join(drafts, pathOf(1)), "another");
      writeFileSync(join(drafts, "new/index.html"), "new");
      return next;
    },
    (folder, _keys, contents) => complete(folder, contents),
  );
}

test("what stays is the same file, and the last site is kept as it was", async () => {
  const stays = inodeOf(join(target, pathOf(3)));
  let told: unknown[] = [];
  let seen: unknown[] = [];
  await renew((folder, contents) => {
    const sort = (entries: Iterable<unknown>) =>
      [...new Set([...entries].map((entry) => JSON.stringify(entry)))].sort();
    told = sort(takeInventory(folder, contents, new Map()));
    seen = sort(takeInventory(folder, { files: walkFiles(folder) }, new Map()));
    mkdirSync(join(target, "../site.kept"));
    writeFileSync(inventoryPathOf(target, target), "");
  });
  expect(told).toEqual(seen);
  expect([pathOf(1), pathOf(3), "new/index.html"].map(read)).toEqual(["another", "old", "new"]);
  expect([...walkFiles(target)]).toHaveLength(FOLDERS * FILES_EACH);
  expect(inodeOf(join(target, pathOf(3)))).toBe(stays);
  expect([...walkFiles(spareOf(target))].map(([path]) => path).sort()).toEqual(
    [...former.keys.keys()].sort(),
  );
  expect(readFileSync(join(spareOf(target), pathOf(1)), "utf8")).toBe("old");
  expect(readdirSync(root).sort()).toEqual(["site", "site.kept"]);
});

async function failToRenew(failure: RegExp, isReady?: () => Promise<void>): Promise<void> {
  const before = [...walkFiles(target)];
  const inode = inodeOf(target);
  const fail = () => {
    throw new Error("not this time");
  };
  await expect(renew(fail, isReady)).rejects.toThrow(failure);
  expect([...walkFiles(target)]).toEqual(before);
  expect(inodeOf(target)).toBe(inode);
  expect(readdirSync(root)).toEqual(["site"]);
}

test("nothing changes and nothing is left where what is new can't be published", async () => {
  await failToRenew(/not this time/);
});

test("nor where a file of the last site is gone, which is named", async () => {
  rmSync(join(target, pathOf(3)));
  await failToRenew(/ENOENT.*3\.html/, async () => {});
});

test("nor where pages can't be made while links are", async () => {
  const failing = renewFolder(
    target,
    Promise.resolve(former),
    async () => {
      await linksBegin();
      throw new Error("a template fails");
    },
    () => {},
  );
  await expect(failing).rejects.toThrow("a template fails");
  expect(readdirSync(root)).toEqual(["site"]);
});
