import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createContext } from "../../src/io/create-context.ts";
import { type FillOptions, fillCache } from "../../src/io/fill-cache.ts";
import { PageCache } from "../../src/io/page-cache.ts";
import { WorkerError } from "../../src/io/worker-error.ts";
import type { PageSource } from "../../src/read/read-page.ts";

/** Answers at once; what it does with a page stands in the page. */
const STAND_IN = fileURLToPath(new URL("./stand-in-worker.mjs", import.meta.url));
const GENERATION = "one";
const context = createContext();

const pageOf = (path: string, text: string): PageSource => ({ path, bytes: new TextEncoder().encode(text) });
const pages = (count: number) => Array.from({ length: count }, (_, index) => pageOf(`${index}.txt`, "good"));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-fill-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fill = (cache: PageCache, sources: readonly PageSource[], options: FillOptions = {}) =>
  fillCache(sources, context, cache, { workers: 2, program: STAND_IN, ...options });

describe("fillCache", () => {
  test.each([2, 20])(
    "has %i pages parsed by others, each once, and keeps them for the next run",
    async (count) => {
      const cache = new PageCache(folder, GENERATION);
      const heard: number[] = [];
      const sources = pages(count);
      await fill(cache, sources, { workers: 3, onProgress: ({ done }) => heard.push(done) });
      expect(heard).toEqual(sources.map((_, index) => index + 1));
      const next = new PageCache(folder, GENERATION);
      for (const memory of [cache, next])
        expect(sources.map((source) => memory.recall(source)?.file.path)).toEqual(
          sources.map(({ path }) => path),
        );
      await fill(next, sources, { onProgress: () => expect.unreachable("nothing is missing") });
    },
  );

  test.each([
    ["killed", "it ended \\(SIGKILL\\)"],
    ["exited", "ended \\(7\\)"],
    ["thrown", "out of ink"],
  ])("names the page of a process that was %s, and keeps what was parsed before", async (text, told) => {
    const cache = new PageCache(folder, GENERATION);
    const [before, bad] = [pageOf("before.txt", "good"), pageOf("seeds/bad.txt", text)];
    const failure = await fill(cache, [before, bad, ...pages(4)]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkerError);
    expect(String(failure)).toMatch(new RegExp(`seeds/bad\\.txt: .*${told}`));
    expect(cache.has(bad)).toBe(false);
    expect(new PageCache(folder, GENERATION).has(before)).toBe(true);
  });

  test("a program that changed meanwhile parses nothing", async () => {
    const cache = new PageCache(folder, "another");
    await expect(fill(cache, pages(4))).rejects.toThrow("has changed meanwhile");
    expect(pages(4).some((source) => cache.has(source))).toBe(false);
  });

  test("stops where it is told to", async () => {
    const cache = new PageCache(folder, GENERATION);
    const stop = new AbortController();
    const sources = [...pages(3), pageOf("endless.txt", "endless"), pageOf("endless-too.txt", "endless")];
    await fill(cache, sources, { signal: stop.signal, onProgress: ({ done }) => done === 3 && stop.abort() });
    expect(sources.filter((source) => cache.has(source))).toHaveLength(3);
  });
});
