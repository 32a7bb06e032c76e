import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundlePublisher } from "../../scripts/faults/bundle-publisher.ts";
import { killRuns } from "../../scripts/faults/kill-runs.ts";

/** `npm run test:faults` kills 200, and whole builds. */
const KILLS = 6;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-kills-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function placeSite(name: string): string {
  const site = join(folder, name);
  for (const path of ["index.html", "a/index.html", `a/${name}.html`, "b/c/index.html"]) {
    mkdirSync(join(site, path, ".."), { recursive: true });
    writeFileSync(join(site, path), `${name} ${path}`.repeat(100));
  }
  return site;
}

test("whenever publishing is killed, the site is the former or the new one to the byte, and the next run is right", async () => {
  const publisher = await bundlePublisher(folder);
  const site = join(folder, "out", "_site");
  mkdirSync(join(site, ".."));
  const [former, next] = ["former", "next"].map((name) => {
    const source = placeSite(name);
    return { folder: source, args: [publisher, site, source] };
  });
  if (!former || !next) throw new Error("no sites");
  const killed = await killRuns({ site, versions: [former, next], kills: KILLS, seed: 1 });
  expect(killed).toMatchObject({ survived: KILLS, failures: [] });
});
