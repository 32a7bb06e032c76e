/** What an editor sees in the browser while `npm start` runs: changes, problems over the last good site, recovery. */
import type { ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { copyProject } from "../../scripts/copy-project.ts";
import { startCli } from "../commands/run-cli.ts";
import { openBrowser } from "../support/open-browser.ts";
import { runAxe } from "../support/run-axe.ts";

const PATIENCE = { timeout: 60_000 };
const ARTICLE = "本报讯（记者 孙艳）昨天，市总工会到一线慰问职工，送去清凉。\n";
const PAGE = `# 市总工会慰问一线职工\n\n${ARTICLE}`;

let folder: string;
let child: ChildProcess;
let browser: Browser;
let page: Page;
let output = "";

const inProject = (path: string) => join(folder, "project", path);
const inPages = (name: string) => join(folder, "pages", name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "banmian-live-"));
  copyProject(join(folder, "project"));
  cpSync("seeds/000_9dd7f0f0a032cbf4.txt", inPages("other.txt"));
  writeFileSync(inPages("page.txt"), PAGE);
  child = startCli(["start", "--port", "0", "--input", join(folder, "pages")], {
    cwd: join(folder, "project"),
    env: { BANMIAN_CACHE: join(folder, "cache"), BANMIAN_BASE_PATH: "/archive/" },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (data: Buffer) => {
      output += data.toString();
    });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await vi.waitFor(() => expect(output).toMatch(/Serving http/), PATIENCE);
  await page.goto(`${/Serving (http\S+)/.exec(output)?.[1]}issues/page/`);
});

afterAll(async () => {
  await browser?.close();
  child?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const text = () => page.locator("main").innerText();
const problem = () => page.locator("banmian-problem .panel");

/** A problem is shown over the page as it last was, and goes when it is mended. */
async function expectProblem(told: RegExp, shown: string): Promise<void> {
  await expect.poll(() => problem().allInnerTexts(), PATIENCE).toEqual([expect.stringMatching(told)]);
  expect(await text()).toContain(shown);
  expect(await problem().isVisible()).toBe(true);
}

async function expectShown(pattern: RegExp): Promise<void> {
  await expect.poll(text, PATIENCE).toMatch(pattern);
  await expect.poll(() => problem().isVisible(), PATIENCE).toBe(false);
}

/** A page that is slow to be connected asks once more what is wrong; what was put away by then stays away. */
async function putAwayBeforeConnected(address: string): Promise<void> {
  const slow = await browser.newPage();
  try {
    let connect = () => {};
    const asked = new Promise<void>((resolve) => {
      connect = resolve;
    });
    await slow.routeWebSocket(
      () => true,
      async (socket) => {
        await asked;
        socket.connectToServer();
      },
    );
    await slow.goto(address);
    const panel = slow.locator("banmian-problem .panel");
    await panel.waitFor();
    await slow.keyboard.press("Escape");
    const answered = slow.waitForResponse(/state\.json/);
    connect();
    await (await answered).finished();
    // What comes of the answer has been done.
    await slow.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await panel.isVisible()).toBe(false);
  } finally {
    await slow.close();
  }
}

test("a change of a page, of its corrections and of the vocabulary shows by itself", async () => {
  await expectShown(/市总工会慰问一线职工/);
  writeFileSync(inPages("page.txt"), PAGE.replace("慰问一线", "看望一线"));
  await expectShown(/市总工会看望一线职工/);
  writeFileSync(
    inPages("page.corrections.yaml"),
    "- at: 市总工会看望一线职工\n  set: { kicker: 高温时节 }\n",
  );
  await expectShown(/高温时节[\s\S]*市总工会看望一线职工/);
  await page.getByRole("link", { name: "市总工会看望一线职工" }).first().click();
  const subjects = inProject("src/vocabulary/subjects.yaml");
  writeFileSync(
    subjects,
    `${readFileSync(subjects, "utf8")}\n- label: 清凉\n  evidence:\n    strong: [看望, 一线, 慰问, 清凉]\n`,
  );
  await expectShown(/主题[\s\S]*清凉[\s\S]*单位/);
});

test("a problem with a page is told over the last good site, with its place and remedy, and goes when it is mended", async () => {
  writeFileSync(inPages("page.corrections.yaml"), "- at: 市总工会看望一线职工\n  role: headlime\n");
  await expectProblem(/page\.corrections\.yaml:2:/, "看望一线");
  expect(await runAxe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // It is there on pages opened meanwhile too, and can be put away.
  await page.reload();
  await expectProblem(/headlime/, "看望一线");
  await page.keyboard.press("Escape");
  expect(await problem().isVisible()).toBe(false);
  await putAwayBeforeConnected(page.url());
  rmSync(inPages("page.corrections.yaml"));
  await expect.poll(text, PATIENCE).not.toContain("高温时节");
  await expectShown(/看望一线/);
});

test("a change that was made before the page was connected shows as well", async () => {
  const late = await browser.newPage();
  const gate = new EventEmitter();
  const isOpen = once(gate, "open");
  await late.routeWebSocket(/./, async (socket) => {
    await isOpen;
    socket.connectToServer();
  });
  await late.goto(page.url());
  writeFileSync(inPages("page.txt"), PAGE.replace("慰问一线", "探望一线"));
  await expectShown(/探望一线/);
  expect(await late.locator("main").innerText()).toContain("看望一线");
  gate.emit("open");
  await expect.poll(() => late.locator("main").innerText(), PATIENCE).toContain("探望一线");
  await late.close();
  writeFileSync(inPages("page.txt"), PAGE.replace("慰问一线", "看望一线"));
  await expectShown(/看望一线/);
});

test("a template that is broken, or fails on the page that is looked at, leaves the former program at work", async () => {
  const template = inProject("templates/article.11ty.ts");
  const whole = readFileSync(template, "utf8");
  writeFileSync(template, whole.replace("export default class", "export default clas"));
  await expectProblem(/article\.11ty\.ts/, "看望一线");
  // Pages are followed all the while.
  writeFileSync(inPages("page.txt"), PAGE.replace("慰问一线", "走访一线"));
  await expect.poll(text, PATIENCE).toContain("走访一线");
  await expectProblem(/article\.11ty\.ts/, "走访一线");
  writeFileSync(
    template,
    whole.replace(
      "const { record, issue } = entry;\n    const staff",
      "const { record, issue } = entry.none;\n    const staff",
    ),
  );
  const line = whole
    .slice(0, whole.indexOf("const { record, issue } = entry;\n    const staff"))
    .split("\n").length;
  await expectProblem(new RegExp(`(?:undefined|none)[^]*templates/article\\.11ty\\.ts:${line}:`), "走访一线");
  writeFileSync(
    template,
    whole.replace('<article class="article">', '<article class="article"><p>新模板</p>'),
  );
  await expectShown(/新模板[\s\S]*走访一线/);
});

test("a change of the site's strings and of the parser shows by itself; where it is broken, its file and line are told", async () => {
  const strings = inProject("src/eleventy/strings.ts");
  writeFileSync(strings, readFileSync(strings, "utf8").replace(/siteTitle: "[^"]*"/, 'siteTitle: "新站名"'));
  await expect.poll(() => page.title(), PATIENCE).toContain("新站名");
  const parser = inProject("src/enrich/enrich-article.ts");
  const whole = readFileSync(parser, "utf8");
  const [extract = ""] = whole.match(/keywords: extractKeywords\(.*\),$/m) ?? [];
  expect(extract).not.toBe("");
  writeFileSync(parser, whole.replace(extract, 'keywords: ["新关键词"],'));
  await expectShown(/新关键词/);
  writeFileSync(parser, whole.replace(extract, "keywords: none.none,"));
  const line = whole.slice(0, whole.indexOf(extract)).split("\n").length;
  await expectProblem(
    new RegExp(`none is not defined[^]*src/enrich/enrich-article\\.ts:${line}:`),
    "新关键词",
  );
  writeFileSync(parser, whole);
  await expect.poll(text, PATIENCE).not.toContain("新关键词");
  await expectShown(/走访一线/);
});

test("a page that goes leads to the page for addresses that lead nowhere, and comes back", async () => {
  rmSync(inPages("page.txt"));
  await expect.poll(text, PATIENCE).toMatch(/找不到|没有/);
  writeFileSync(inPages("page.txt"), PAGE);
  await expectShown(/慰问一线/);
});

test("it ends when told", async () => {
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
});
