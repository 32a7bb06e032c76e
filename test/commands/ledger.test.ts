import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFolders } from "../../scripts/compare-folders.ts";
import { runCli } from "./run-cli.ts";

const SEED = "seeds/004_b91783a564499569.txt";
let folder = "";
let seeds = "";
let ledger = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-ledger-"));
  seeds = join(folder, "seeds");
  ledger = join(folder, "published-urls.txt");
  mkdirSync(seeds);
  cpSync(SEED, join(seeds, "page.txt"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const build = () => runCli(["build", "--input", seeds, "--out", join(folder, "_site")]);
const keep = (...options: string[]) => runCli(["ledger", "--input", seeds, ...options]);

/** Seven runs of the command line, each of some seconds, on a busy machine of many. */
const PATIENCE = { timeout: 400_000 };

test("addresses are listed, written when asked for, and not lost by a build", PATIENCE, async () => {
  const shown = await keep();
  expect([shown.code, shown.stderr]).toEqual([0, ""]);
  expect(shown.stdout).toMatch(/^\+ \/articles\/page-[0-9a-f]{8}\/ {2}\S/m);
  expect(existsSync(ledger)).toBe(false);

  const written = await keep("--write");
  expect(written.stdout).toContain(ledger);
  const text = readFileSync(ledger, "utf8");
  const rows = text.split("\n").filter((row) => row.startsWith("/"));
  expect(rows).toEqual(rows.toSorted());
  expect(rows).toContain("/feed.xml");
  expect((await keep()).stdout).toBe(`0 added, 0 lost, ${rows.length} in the ledger\n`);
  expect((await build()).code).toBe(0);

  const site = join(folder, "_site");
  const former = join(folder, "former");
  cpSync(site, former, { recursive: true });
  renameSync(join(seeds, "page.txt"), join(seeds, "renamed.txt"));
  const failed = await build();
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("lost-address");
  expect(compareFolders(site, former)).toEqual([]);
  expect((await keep("--write")).code).toBe(1);
  for (const row of rows) expect(readFileSync(ledger, "utf8").split("\n")).toContain(row);

  const pasted = [...failed.stderr.matchAll(/Add to (\S+): (- .*)$/gm)];
  expect(new Set(pasted.map(([, file]) => file))).toEqual(new Set([join(seeds, "renamed.corrections.yaml")]));
  const yaml = pasted.map(([, , correction]) => `${correction}\n`).join("");
  writeFileSync(join(seeds, "renamed.corrections.yaml"), yaml);
  const mended = await build();
  expect([mended.code, mended.stderr]).toEqual([0, ""]);
  const [article = ""] = readdirSync(join(former, "articles"));
  expect(readFileSync(join(site, "articles", article, "index.html"), "utf8")).toContain(
    'http-equiv="refresh"',
  );
});

test("a ledger with a line that is no address is refused, and stays as it is", async () => {
  writeFileSync(ledger, "/articles/page-1/\n=======\n");
  const { code, stderr } = await keep("--write");
  expect(code).toBe(1);
  expect(stderr).toContain(`${ledger}:2:1 error`);
  expect(readFileSync(ledger, "utf8")).toBe("/articles/page-1/\n=======\n");
});
