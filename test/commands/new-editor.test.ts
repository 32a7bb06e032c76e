/**
 * A new editor with nothing but the guide: a page with a wrong kicker, a lost seam and an organisation that no vocabulary
 * knows takes three commands, ends with a right record, and outlives a change elsewhere in its file. What the guide
 * shows of it is what the program says.
 */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { correctionsPathOf } from "../../src/correct/corrections-path.ts";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import {
  SAMPLE_CORRECTIONS,
  SAMPLE_FILE,
  SAMPLE_ISSUE,
  SAMPLE_MARKED,
  SAMPLE_ORGANISATION,
  SAMPLE_PAGE,
} from "../../src/eleventy/guide-sample.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { runCli } from "./run-cli.ts";

const OUTPUTS = resolve("src/eleventy/guide-outputs.json");
const INDENT = 2;
const context = createContext();
const bytes = (text: string) => new TextEncoder().encode(text);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decode = (text: string) => text.replace(/&([a-z]+|#39);/g, (whole, name) => ENTITIES[name] ?? whole);

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-editor-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in the boxes of the review page, to be pasted as it is. */
function snippetsOf(page: string): string[] {
  return [...page.matchAll(/<pre id="[^"]+" translate="no">([^<]*)<\/pre>/g)].map(([, text = ""]) =>
    decode(text),
  );
}

function firstArticle(path: string) {
  const parsed = parsePage(
    {
      path,
      bytes: readFileSync(path),
      corrections: { path: correctionsPathOf(path), bytes: readFileSync(correctionsPathOf(path)) },
    },
    context,
  );
  expect(toDiagnostics([parsed.file, ...(parsed.corrections ? [parsed.corrections] : [])], "en")).toEqual([]);
  return parsed.record?.articles[0];
}

test("three commands take a difficult page to a right record, which an unrelated edit leaves alone", async () => {
  writeFileSync(join(folder, SAMPLE_FILE), SAMPLE_PAGE);

  const added = await runCli(["add", SAMPLE_FILE, ...SAMPLE_ISSUE, "--lang", "zh"], { cwd: folder });
  expect([added.code, added.stderr]).toEqual([0, ""]);
  const [name = ""] = readdirSync(join(folder, "seeds"));
  const path = join(folder, "seeds", name);

  const out = join(folder, "_site");
  const built = await runCli(["build", "--review", "--input", join(folder, "seeds"), "--out", out]);
  expect(built.code, built.stderr).toBe(0);
  const review = readFileSync(join(out, "review/index.html"), "utf8");
  expect(review).toContain(`${name.replace(".txt", "")}.corrections.yaml`);
  const snippets = snippetsOf(review);
  const kicker = snippets.find((text) => text.includes("role: kicker")) ?? "";
  const seam = snippets.find((text) => text.includes("lost: here")) ?? "";
  const [anchor = ""] = /^- at: .*\n {2}digest: .*\n/m.exec(kicker) ?? [];
  const corrections = `${kicker}${seam}${anchor}  set: { organisation: ${SAMPLE_ORGANISATION} }\n`;
  writeFileSync(correctionsPathOf(path), corrections);

  const checked = await runCli(["check", "--strict", "--lang", "zh"], { cwd: folder });
  expect([checked.code, checked.stderr]).toEqual([0, ""]);

  const article = firstArticle(path);
  expect(article).toMatchObject({
    kicker: "“凉茶站”开进商圈",
    headline: "送餐骑手有了歇脚处",
    subhead: null,
    reporters: ["孙妍"],
    organisation: { name: SAMPLE_ORGANISATION },
  });
  appendFileSync(path, "\n夜校每周二、周四晚上开课，由厂里的技师授课，学员不必缴费。\n");
  expect(firstArticle(path)).toEqual(article);

  const outputs = { path: `seeds/${name}`, add: added.stdout, corrections, check: checked.stdout };
  await expect(`${JSON.stringify(outputs, null, INDENT)}\n`).toMatchFileSnapshot(OUTPUTS);
});

describe("what the guide shows by example", () => {
  test.each(SAMPLE_CORRECTIONS)("$says: $written", ({ written }) => {
    const path = "seeds/a.txt";
    const read = (text: string) =>
      parsePage(
        {
          path,
          bytes: bytes(SAMPLE_PAGE),
          corrections: { path: correctionsPathOf(path), bytes: bytes(text) },
        },
        context,
      );
    const { record, corrections } = read(written);
    expect(corrections?.messages.map(({ ruleId }) => ruleId)).toEqual(["unsealed-correction"]);
    expect(record).not.toBeNull();
    const plain = read("");
    // A line that was confirmed is the same, but no longer in doubt.
    if (written.includes("lost:")) expect(record).toEqual(plain.record);
    else expect(record?.articles).not.toEqual(plain.record?.articles);
  });

  test("a marked page is read as it is marked", () => {
    const { file, record } = parsePage({ path: "seeds/a.md", bytes: bytes(SAMPLE_MARKED) }, context);
    expect(file.messages.map(String)).toEqual([]);
    expect(record?.articles).toMatchObject([
      { kicker: "“凉茶站”开进商圈", headline: "送餐骑手有了歇脚处", crossheads: [1] },
    ]);
  });
});
