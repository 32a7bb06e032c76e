import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findSqlite } from "../../scripts/find-sqlite.ts";
import { isProgram, onPath } from "../../scripts/install-packages.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { dataPackageSchema } from "../../src/schema/data-package.ts";
import { openBrowser } from "../support/open-browser.ts";
import { openDuckdb } from "../support/open-duckdb.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { remakeFolder } from "../support/remake-folder.ts";
import { type FolderServer, serveFolder } from "../support/serve-folder.ts";

const archive = buildArchive(readSitePages(), readSiteExtras());
const hasCurl = onPath("curl").some(isProgram);
const sqlite = findSqlite();

let browser: Browser;
let page: Page;
let folder: string;
let server: FolderServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "banmian-site-"));
  // The examples name the address of the site, so it has to be known before the site is made.
  server = await serveFolder(folder);
  await remakeFolder({ archive, output: folder, siteUrl: server.origin });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${server.origin}/data/`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = async (tool: string) => (await page.locator(`#example-${tool}`).textContent()) ?? "";

/** Runs lines of a shell in an empty folder. The server is of this process, so it must not be waited for here. */
async function runLines(code: string): Promise<{ printed: string; read: (name: string) => Buffer }> {
  const at = mkdtempSync(join(tmpdir(), "banmian-example-"));
  const path = [dirname(sqlite), process.env.PATH].join(delimiter);
  try {
    const printed = await new Promise<string>((resolve, reject) => {
      execFile(
        "sh",
        ["-ec", code],
        { cwd: at, env: { ...process.env, PATH: path } },
        (error, stdout, stderr) => (error ? reject(new Error(stderr)) : resolve(stdout)),
      );
    });
    const files = new Map(readdirSync(at).map((name) => [name, readFileSync(join(at, name))]));
    return { printed, read: (name) => files.get(name) ?? Buffer.alloc(0) };
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

test("every file of the archive is there to load, as large and with the digest that its descriptor says", async () => {
  const links = await page.locator(".files a").evaluateAll((all) => all.map((link) => String(link)));
  const described = await fetch(`${server.origin}/data/datapackage.json`);
  const descriptor = dataPackageSchema.parse(await described.json());
  for (const { path, bytes, hash } of descriptor.resources) {
    expect(links).toContain(`${server.origin}/data/${path}`);
    const body = Buffer.from(await (await fetch(`${server.origin}/data/${path}`)).arrayBuffer());
    expect(body.length).toBe(bytes);
    expect(`sha256:${createHash("sha256").update(body).digest("hex")}`).toBe(hash);
  }
  for (const link of links) expect((await fetch(link)).status, link).toBe(200);
});

test("the lines for curl load the articles and find them whole", async () => {
  const code = await codeOf("curl");
  expect(code).toContain(`${server.origin}/data/articles.jsonl`);
  if (!hasCurl) return;
  const { printed, read } = await runLines(code);
  expect(printed).toBe("articles.jsonl: OK\n");
  expect(read("articles.jsonl").equals(readFileSync(join(folder, "data/articles.jsonl")))).toBe(true);
});

test("the lines for SQLite name the organisations with the most articles", async () => {
  const code = await codeOf("sqlite");
  expect(code).toContain(`${server.origin}/data/archive.sqlite`);
  if (!hasCurl) return;
  const { printed } = await runLines(code);
  const counts = printed
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
  expect(counts).toHaveLength(Math.min(10, archive.names.organisations.length));
  for (const [name, count] of counts)
    expect(archive.find("organisations", name ?? "")?.articles.length).toBe(Number(count));
});

test("the lines for DuckDB count the articles of the commonest subject", async () => {
  const code = await codeOf("duckdb");
  expect(code).toContain(`${server.origin}/data/articles.parquet`);
  const duckdb = await openDuckdb();
  // To read over the network DuckDB loads an extension from its own host.
  const rows = await duckdb(code.replace(server.origin, folder));
  const counted = rows.reduce((sum, { articles }) => sum + Number(articles), 0);
  expect(counted).toBe(Math.max(...archive.names.subjects.map(({ own }) => own.length)));
});

test("without an address the page names none, and says what to put in its place", async () => {
  const other = mkdtempSync(join(tmpdir(), "banmian-site-"));
  await remakeFolder({ archive, output: other });
  const content = readFileSync(join(other, "data/index.html"), "utf8");
  const [, examples = ""] = content.split("<h2>用法</h2>");
  expect(examples).toContain("$SITE/data/articles.parquet");
  expect(examples.split("<footer")[0]).not.toMatch(/https?:/);
  rmSync(other, { recursive: true, force: true });
});
