import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishFolder } from "../../src/io/publish-folder.ts";

let folder = "";
let site = "";

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "banmian-publish-")));
  site = join(folder, "_site");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function place(name: string, content: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "index.html"), content);
}

async function fillWith(next: string, content = "new"): Promise<void> {
  writeFileSync(join(next, "index.html"), content);
}

const published = () => readFileSync(join(site, "index.html"), "utf8");

test("a first site is put in place, and nothing else is left", async () => {
  expect(await publishFolder(site, (next) => fillWith(next).then(() => 3))).toBe(3);
  expect(published()).toBe("new");
  expect(readdirSync(folder)).toEqual(["_site"]);
});

test("a new site takes the place of the former one whole", async () => {
  place("_site", "former");
  writeFileSync(join(site, "gone.html"), "");
  await publishFolder(site, fillWith);
  expect(readdirSync(site)).toEqual(["index.html"]);
  expect(published()).toBe("new");
  expect(readdirSync(folder)).toEqual(["_site"]);
});

test("until it is whole, the former site is served", async () => {
  place("_site", "former");
  await publishFolder(site, async (next) => {
    await fillWith(next);
    expect(published()).toBe("former");
  });
  expect(published()).toBe("new");
});

test("a failure leaves the former site, nothing else, and goes on", async () => {
  place("_site", "former");
  const failing = publishFolder(site, async (next) => {
    await fillWith(next);
    throw new Error("template");
  });
  await expect(failing).rejects.toThrow("template");
  expect(published()).toBe("former");
  expect(readdirSync(folder)).toEqual(["_site"]);
});

test("where the new site can't be put in place, the former comes back", async () => {
  place("_site", "former");
  const failing = publishFolder(site, async (next) => rmSync(next, { recursive: true }));
  await expect(failing).rejects.toThrow("ENOENT");
  expect(published()).toBe("former");
  expect(readdirSync(folder)).toEqual(["_site"]);
});

test("what a failed build still writes afterwards goes when the process ends", () => {
  const [module, target] = [resolve("src/io/publish-folder.ts"), site].map((path) => JSON.stringify(path));
  const program = `import { mkdirSync } from "node:fs";
    import { setTimeout } from "node:timers/promises";
    import { publishFolder } from ${module};
    await publishFolder(${target}, async (next) => {
      void setTimeout(1).then(() => mkdirSync(next + "/late", { recursive: true }));
      throw new Error("full");
    }).catch(() => {});`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  expect(spawnSync(process.execPath, args).status).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});
