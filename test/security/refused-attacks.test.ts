/** What is no page, no correction, no vocabulary and no setting is refused by name and place, whatever it was made for. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { readSiteOptions } from "../../src/commands/read-site-options.ts";
import { UsageError } from "../../src/commands/usage-error.ts";
import { DiagnosticsError } from "../../src/diagnostics/diagnostics-error.ts";
import { formatPretty } from "../../src/diagnostics/format-pretty.ts";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import { namePageFile } from "../../src/intake/name-page-file.ts";
import { setFrontMatter } from "../../src/intake/set-front-matter.ts";
import { createContext } from "../../src/io/create-context.ts";
import { loadSettings } from "../../src/io/load-settings.ts";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import { readSources } from "../../src/io/read-sources.ts";
import { readLedger } from "../../src/ledger/read-ledger.ts";
import { type Context, parsePage } from "../../src/pipeline.ts";
import { readPage } from "../../src/read/read-page.ts";
import type { Diagnostic } from "../../src/schema/diagnostic.ts";
import { frontMatterSchema } from "../../src/schema/issue.ts";
import { type Attack, type AttackPlace, listAttacks } from "../support/list-attacks.ts";
import { PAGE, QUOTED } from "../support/write-attacked-pages.ts";

const attacks = listAttacks();
const refused = attacks.filter(({ refused }) => refused !== null);
const LIMIT = 1024 ** 2;

let folder = "";
let context: Context;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-attacks-"));
  context = createContext();
});

afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function makeFolder(files: Readonly<Record<string, string>>): string {
  count += 1;
  const own = join(folder, String(count));
  mkdirSync(own);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(own, name), content);
  return own;
}

function complaintsOf(work: () => unknown): readonly Diagnostic[] {
  try {
    work();
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  return [];
}

function parseText(text: string, corrections?: string): Diagnostic[] {
  const beside = { path: "seeds/a.corrections.yaml", bytes: Buffer.from(corrections ?? "") };
  const source = {
    path: "seeds/a.txt",
    bytes: Buffer.from(text, text.startsWith("\x89") ? "latin1" : "utf8"),
  };
  const page = parsePage({ ...source, ...(corrections !== undefined && { corrections: beside }) }, context);
  expect(page.record).toBeNull();
  return toDiagnostics([page.file, ...(page.corrections ? [page.corrections] : [])], "en");
}

/** The link of the name that it points to, beside a page, in a folder that has a secret outside. */
function readLinked(target: string): Diagnostic[] {
  const outside = makeFolder({ "secret.txt": PAGE, "secret.corrections.yaml": "- 秘密\n" });
  const inside = makeFolder({ "a.txt": PAGE });
  mkdirSync(join(outside, "elsewhere"));
  const name = target.endsWith(".yaml") ? "a.corrections.yaml" : "b.txt";
  const path = target === "itself.txt" ? "b.txt" : target.startsWith("/") ? target : join(outside, target);
  symlinkSync(path, join(inside, name));
  const { refused, sources } = readSources([inside], { limit: LIMIT, expandFolders: true });
  expect(sources.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(name === "b.txt" ? [PAGE] : []);
  return toDiagnostics(refused, "en");
}

const TRY: Partial<Record<AttackPlace, (content: string) => readonly Diagnostic[]>> = {
  "front matter": (content) => parseText(`---\n${content}\n---\n${PAGE}`),
  file: (content) => parseText(content),
  corrections: (content) => parseText(PAGE, `- at: ${QUOTED}\n  ${content}\n`),
  vocabulary: (content) => {
    const own = makeFolder({ "subjects.yaml": `- ${content}\n` });
    return complaintsOf(() => loadVocabulary({ folder: own, language: "en" }));
  },
  configuration: (content) => {
    const own = makeFolder({ "site.yaml": `${content}\n` });
    return complaintsOf(() => loadSettings({ BANMIAN_CONFIG: join(own, "site.yaml") }, "en"));
  },
  "file name": (content) =>
    toDiagnostics(readSources([content], { limit: LIMIT, expandFolders: true }).refused, "en"),
  link: readLinked,
  ledger: (content) => toDiagnostics([readLedger("published-urls.txt", content).file], "en"),
};

const diagnosed = refused.filter(({ refused }) => refused !== "usage");

test.each(diagnosed)("$where, $name", ({ where, content, refused }: Attack) => {
  const complaints = TRY[where]?.(content) ?? [];
  const told = complaints.map(({ id, line, column }) => `${id} ${line ?? 1}:${column ?? 1}`);
  expect(told).toContain(refused);
  // What is shown of it can't steer a terminal.
  expect(formatPretty(complaints, { language: "zh" })).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
  expect(complaints.length).toBeLessThan(30);
});

test.each(refused.filter(({ refused }) => refused === "usage"))("$where, $name", ({ content }: Attack) => {
  const env = { BANMIAN_BASE_PATH: content, BANMIAN_CONFIG: join(makeFolder({ a: "" }), "a") };
  expect(() => readSiteOptions(env)).toThrow(UsageError);
});

test.each(attacks.filter(({ where }) => where === "issue"))("$where, $name", ({ content }: Attack) => {
  const issue = frontMatterSchema.parse(parse(content));
  expect(namePageFile(issue, PAGE)).toMatch(/^[a-z0-9-]+$/);
  const page = readPage({ path: "a.txt", bytes: Buffer.from(setFrontMatter(PAGE, issue)) });
  const [key, value] = Object.entries(issue)[0] ?? [];
  // It comes back as it went in, or is refused; and nothing else comes with it.
  if (page.file.messages.length > 0)
    expect(page.file.messages.map(({ ruleId }) => ruleId)).toEqual(["bad-front-matter"]);
  else expect(page.issue).toEqual({ [key ?? ""]: value });
  expect(String(page.file).trim()).toBe(PAGE.trim());
});

test("there are more than 200 of them, each with a name of its own", () => {
  const names = attacks.map(({ where, name }) => `${where}, ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(200);
  const inert = attacks.length - refused.length;
  process.stdout.write(`${attacks.length} attacks: ${refused.length} refused, ${inert} inert\n`);
});
