import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishSite } from "../../src/commands/publish-site.ts";
import { RenderError } from "../../src/commands/render-error.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-publish-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const madeOf = { inputs: { program: "1a", settings: "2b" }, pages: "3c" };

/** Makes a page; the keys are of the page and of others that nobody makes. */
async function publish(others: readonly string[]) {
  return await publishSite(join(folder, "site"), {
    madeOf,
    head: null,
    fileTime: null,
    render: async (next) => {
      writeFileSync(join(next, "index.html"), "home");
      return new Map(["index.html", ...others].map((path) => [path, "4d"]));
    },
  });
}

test("a site is published with all that has a key", async () => {
  expect((await publish([])).isNew).toBe(true);
  expect(readdirSync(join(folder, "site"))).toEqual(["index.html"]);
});

test("one that lacks a file which was to be made is not: the former one stays, and the file is named", async () => {
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "site", "former.html"), "former");
  const failure = await publish(["about/index.html", "people/index.html"]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RenderError);
  expect(String(failure)).toContain("2 files that should be there are not, such as about/index.html");
  expect(readdirSync(join(folder, "site"))).toEqual(["former.html"]);
  expect(existsSync(join(folder, "site.next"))).toBe(false);
});
