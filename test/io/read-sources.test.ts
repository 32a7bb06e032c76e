import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSources, type Sources } from "../../src/io/read-sources.ts";
import { parseSize } from "../../src/schema/parse-size.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-read-"));
  writeFileSync(join(folder, "b.txt"), "12345");
  writeFileSync(join(folder, "a.txt"), "123");
  mkdirSync(join(folder, "empty"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function read(name: string, { limit = 100, expandFolders = false } = {}) {
  const { sources, refused } = readSources([join(folder, name)], { limit, expandFolders });
  return {
    read: sources.map(({ path, bytes }) => [path.slice(folder.length + 1), Buffer.from(bytes).toString()]),
    refused: refused.flatMap(({ messages }) => messages.map(({ ruleId, fatal }) => [ruleId, fatal])),
  };
}

test("a file is read, a folder where folders are expanded", () => {
  expect(read("a.txt")).toEqual({ read: [["a.txt", "123"]], refused: [] });
  const all = [
    ["a.txt", "123"],
    ["b.txt", "12345"],
  ];
  expect(read("", { expandFolders: true })).toEqual({ read: all, refused: [] });
});

test("the limit is in bytes and holds for each file", () => {
  const { sources, refused } = readSources([folder], { limit: 4, expandFolders: true });
  expect(sources.map(({ path }) => path)).toEqual([join(folder, "a.txt")]);
  expect(refused.map(({ path }) => path)).toEqual([join(folder, "b.txt")]);
  expect(refused[0]?.messages[0]?.ruleId).toBe("too-large");
});

test.each([
  ["none.txt", false, "unreadable"],
  ["none", true, "unreadable"],
  ["a.txt/b.txt", true, "unreadable"],
  ["empty", false, "not-a-page"],
  ["empty", true, "no-pages"],
])("%s (folders expanded: %s) is %s", (name, expandFolders, id) => {
  expect(read(name, { expandFolders })).toEqual({ read: [], refused: [[id, true]] });
});

test("a socket is not read, since it may never end", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(folder, "socket"), resolve));
  expect(read("socket")).toEqual({ read: [], refused: [["not-a-page", true]] });
  await new Promise((resolve) => server.close(resolve));
});

test.each([
  ["1", 1],
  ["10b", 10],
  ["64MB", 64 * 1024 ** 2],
  ["1.5 k", 1536],
  ["1GiB", 1024 ** 3],
  ["0", null],
  ["-1", null],
  ["", null],
  ["many", null],
  ["1TB", null],
  ["99999999999GB", null],
])("the size %s is %s bytes", (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test("corrections come with their page, whether it is named or found", () => {
  writeFileSync(join(folder, "a.corrections.yaml"), "[]");
  for (const paths of [[join(folder, "a.txt")], [folder]]) {
    const { sources, refused } = readSources(paths, { limit: 100, expandFolders: true });
    expect(refused).toEqual([]);
    expect(Buffer.from(sources[0]?.corrections?.bytes ?? []).toString()).toBe("[]");
    expect(sources[0]?.corrections?.path).toBe(join(folder, "a.corrections.yaml"));
    expect(sources.slice(1).filter(({ corrections }) => corrections)).toEqual([]);
  }
});

test("corrections without their page are refused, and a page whose corrections can't be read", () => {
  writeFileSync(join(folder, "c.corrections.yaml"), "[]");
  mkdirSync(join(folder, "a.corrections.yaml"));
  expect(read("", { expandFolders: true })).toEqual({
    read: [["b.txt", "12345"]],
    refused: [
      ["orphan-corrections", true],
      ["not-a-page", true],
    ],
  });
});

test("what did not change is not read again, and its source is the same object", () => {
  const readAgain = (former: Sources) =>
    readSources([folder], { limit: 100, expandFolders: true, former }).sources;
  writeFileSync(join(folder, "b.corrections.yaml"), "[]");
  const fresh = readSources([folder], { limit: 100, expandFolders: true });
  // As if the files had been there for long.
  const minute = 60_000;
  const files = new Map(
    [...fresh.files].map(([path, file]) => [path, { ...file, readAt: file.readAt + minute }]),
  );
  const former = { ...fresh, files };
  const [a, b] = former.sources;
  expect(readAgain(former)).toEqual([a, b]);
  expect(readAgain(former)[0]).toBe(a);
  expect(readAgain(former)[1]).toBe(b);

  writeFileSync(join(folder, "a.txt"), "321");
  utimesSync(join(folder, "a.txt"), 1, 1);
  writeFileSync(join(folder, "b.corrections.yaml"), "[ ]");
  const [changed, corrected] = readAgain(former);
  expect(Buffer.from(changed?.bytes ?? []).toString()).toBe("321");
  expect(corrected?.bytes).toBe(b?.bytes);
  expect(Buffer.from(corrected?.corrections?.bytes ?? []).toString()).toBe("[ ]");
});

test("a file that was read just when it had been saved is read again, for it may have been saved once more", () => {
  const path = join(folder, "a.txt");
  const { atime, mtime } = statSync(path);
  const former = readSources([path], { limit: 100, expandFolders: false });
  writeFileSync(path, "321");
  utimesSync(path, atime, mtime);
  const { sources } = readSources([path], { limit: 100, expandFolders: false, former });
  expect(Buffer.from(sources[0]?.bytes ?? []).toString()).toBe("321");
});
