import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startCli } from "./run-cli.ts";

/** A build takes a second or two, on a busy machine many. */
const PATIENCE = { timeout: 50_000, interval: 100 };

let folder = "";
let output = "";
let child: ChildProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-start-"));
  output = "";
  for (const name of ["seeds", "temporary"]) mkdirSync(join(folder, name));
  cpSync("seeds/000_9dd7f0f0a032cbf4.txt", join(folder, "seeds/page.txt"));
  child = startCli(["start", "--port", "0", "--input", join(folder, "seeds")], {
    env: { BANMIAN_CACHE: join(folder, "cache"), TMPDIR: join(folder, "temporary") },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data: Buffer) => {
      output += data.toString();
    });
  }
});

afterEach(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function seeOutput(pattern: RegExp): Promise<string> {
  return vi.waitFor(() => {
    const match = pattern.exec(output);
    if (!match) throw new Error(`No ${pattern} in:\n${output}`);
    return match[0];
  }, PATIENCE);
}

test("serves the site, takes in changes, keeps the last good site, and ends when told, leaving nothing", {
  timeout: 120_000,
}, async () => {
  const url = await seeOutput(/http:\/\/127\.0\.0\.1:\d+\//);
  expect((await fetch(url)).status).toBe(200);
  // What makes an open page follow the changes.
  expect((await fetch(`${url}.11ty/reload-client.js`)).status).toBe(200);
  expect((await fetch(`${url}issues/later/`)).status).toBe(404);

  cpSync("seeds/001_4ff8259dd7ecf7f0.txt", join(folder, "seeds/later.txt"));
  await vi.waitFor(async () => expect((await fetch(`${url}issues/later/`)).status).toBe(200), PATIENCE);

  writeFileSync(join(folder, "seeds/bad.txt"), "");
  expect(await seeOutput(/^.*not-a-page$/m)).toContain(join(folder, "seeds/bad.txt"));
  expect((await fetch(`${url}issues/later/`)).status).toBe(200);

  // Written to the disk before it is served.
  expect((await fetch(`${url}data/articles.csv`)).status).toBe(200);
  const listOwn = () => readdirSync(join(folder, "temporary")).filter((name) => name.startsWith("banmian-"));
  expect(listOwn()).not.toEqual([]);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(listOwn()).toEqual([]);
});
