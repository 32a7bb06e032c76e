/** A site that is built again and again is that of a fresh build each time, and never worse than it was. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compareFolders } from "../../scripts/compare-folders.ts";
import { runCli, startCli } from "./run-cli.ts";

const [FIRST, SECOND] = ["seeds/000_9dd7f0f0a032cbf4.txt", "seeds/001_4ff8259dd7ecf7f0.txt"];
/** A build takes a few seconds, on a busy machine many. */
const PATIENCE = { timeout: 100_000, interval: 50 };
const WAITING = "Waiting for changes";

let folder = "";
let seeds = "";
let site = "";
let config = "";
let output = "";
let child: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "banmian-watch-"));
  [seeds, site, config] = [join(folder, "seeds"), join(folder, "_site"), join(folder, "config.yaml")];
  mkdirSync(seeds);
  cpSync(FIRST, join(seeds, "page.txt"));
  writeFileSync(config, "site:\n  title: 甲报\n");
  output = "";
  child = startCli(["build", "--watch", "--lang", "en", "--input", seeds, "--out", site], {
    env: { BANMIAN_CONFIG: config },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data: Buffer) => {
      output += data.toString();
    });
  await seeBuilt();
}, PATIENCE.timeout);

afterEach(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** What it says until it waits for the next change. */
async function seeBuilt(): Promise<string> {
  await vi.waitFor(() => expect(output).toContain(WAITING), PATIENCE);
  const said = output;
  output = "";
  return said;
}

async function expectFresh(): Promise<void> {
  const fresh = join(folder, "fresh");
  const { code } = await runCli(["build", "--fresh", "--input", seeds, "--out", fresh], {
    env: { BANMIAN_CONFIG: config },
  });
  expect(code).toBe(0);
  expect(compareFolders(site, fresh)).toEqual([]);
}

test("pages come, are wrong, are put right and go", { timeout: 400_000 }, async () => {
  cpSync(SECOND, join(seeds, "another.txt"));
  expect(await seeBuilt()).toMatch(/^publish/m);
  await expectFresh();

  const home = readFileSync(join(site, "index.html"), "utf8");
  writeFileSync(join(seeds, "bad.txt"), "");
  const told = await seeBuilt();
  expect(told).toContain("not-a-page");
  expect(told).not.toMatch(/^publish/m);
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe(home);

  rmSync(join(seeds, "bad.txt"));
  expect(await seeBuilt()).toContain("Nothing has changed");

  const text = readFileSync(join(seeds, "page.txt"), "utf8");
  writeFileSync(join(seeds, "page.txt"), text.replace("劳模", "模范"));
  rmSync(join(seeds, "another.txt"));
  await seeBuilt();
  await expectFresh();

  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("settings that change are those of the next build, and wrong ones are told", {
  timeout: 400_000,
}, async () => {
  writeFileSync(config, "site:\n  titel: 乙报\n");
  expect(await seeBuilt()).toContain("bad-settings");
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("甲报");
  writeFileSync(config, "site:\n  title: 乙报\n");
  expect(await seeBuilt()).toMatch(/^publish/m);
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("乙报");
  await expectFresh();
});

test("a part of a site is not for waiting", async () => {
  const { code, stderr } = await runCli(["build", "--watch", "--shard", "1/2", "--input", seeds]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("--watch")]);
});
