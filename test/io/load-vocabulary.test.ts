import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiagnosticsError } from "../../src/diagnostics/diagnostics-error.ts";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import { diagnosticSchema, type Language } from "../../src/schema/diagnostic.ts";
import { runCli } from "../commands/run-cli.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-vocabulary-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(text: string, name = "subjects.yaml"): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What is wrong with the vocabulary, as `file:line:column`. */
function complaintsOf(language: Language = "en") {
  try {
    loadVocabulary({ folder, language });
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  return [];
}
const placesOf = () => complaintsOf().map(({ line, column }) => `${line}:${column}`);

test.each([
  ["an unknown broader concept", "- label: 甲甲\n  broader: 乙乙\n", ["2:12"]],
  ["a circle of two", "- label: 甲甲\n  broader: 乙乙\n- label: 乙乙\n  broader: 甲甲\n", ["2:12", "4:12"]],
  ["a concept broader than itself", "- label: 甲甲\n  broader: 甲甲\n", ["2:12"]],
  [
    "one that only leads into a circle is not to blame",
    "- label: 丙丙\n  broader: 甲甲\n- label: 甲甲\n  broader: 甲甲\n",
    ["4:12"],
  ],
  ["a label twice", "- label: 甲甲\n- label: 甲甲\n", ["2:10"]],
  ["a label that is another's other label", "- label: 甲甲\n  also: [丁丁, 乙乙]\n- label: 乙乙\n", ["3:10"]],
  ["another label twice", "- label: 甲甲\n  also: [乙乙]\n- label: 丙丙\n  also: [丁丁, 乙乙]\n", ["4:14"]],
  ["a term twice", "- label: 甲甲\n  evidence:\n    strong: [乙乙]\n    weak: [乙乙]\n", ["4:12"]],
  ["a group with evidence", "- label: 甲甲\n  group: true\n  evidence:\n    strong: [乙乙]\n", ["4:5"]],
  ["a term of one character", "- label: 甲甲\n  evidence:\n    strong: [乙]\n", ["3:14"]],
  ["an unknown key", "- label: 甲甲\n  boarder: 乙乙\n", ["2:3"]],
  ["a missing label", "- label: 甲甲\n- scope: 乙乙\n", ["2:3"]],
  ["a value of the wrong kind", "- label: 甲甲\n  group: 是\n", ["2:10"]],
  ["a label of the wrong kind, once", "- label: [甲甲]\n", ["1:10"]],
  ["no list", "label: 甲甲\n", ["1:1"]],
  ["an empty file", "", ["1:1"]],
  ["broken YAML", "- label: [甲甲\n- label: 乙乙\n", ["2:1"]],
  ["several at once, by place", "- label: 甲甲\n  broader: 丙丙\n- label: 甲甲\n", ["2:12", "3:10"]],
])("%s is complained of where it stands", async (_case, text, places) => {
  const path = write(text);
  expect(placesOf()).toEqual(places);
  for (const complaint of complaintsOf()) {
    expect(complaint).toMatchObject({ file: path, severity: "error", id: "bad-vocabulary" });
    expect(complaint.message).not.toMatch(/\{|undefined\}/u);
  }
});

test("complaints come in both languages", async () => {
  write("- label: 甲甲\n  group: 是\n  broader: 乙乙\n");
  for (const { message, hint } of complaintsOf("zh")) expect(message + hint).toMatch(/词表/u);
  expect(complaintsOf("zh")).toHaveLength(complaintsOf("en").length);
});

test("every file is checked", async () => {
  write("single: 王\n", "surnames.yaml");
  write("- label: 甲甲\n  broader: 乙乙\n");
  const files = complaintsOf().map(({ file }) => file);
  expect(new Set(files)).toEqual(new Set([join(folder, "subjects.yaml"), join(folder, "surnames.yaml")]));
});

test("a file of the folder takes the place of ours, the others stay", async () => {
  write("- label: 甲甲\n");
  const { subjects, surnames } = loadVocabulary({ folder });
  expect(subjects.map(({ label }) => label)).toEqual(["甲甲"]);
  expect(surnames.double).toContain("欧阳");
});

test("a folder that isn't there is no empty one", async () => {
  expect(() => loadVocabulary({ folder: join(folder, "none") })).toThrow(/ENOENT/u);
});

test("our own vocabulary holds the subjects of the hand-made truth", async () => {
  const labels = new Set(loadVocabulary().subjects.flatMap(({ label, also }) => [label, ...also]));
  for (const label of [
    "职工创新工作室",
    "劳动和技能竞赛",
    "新就业形态劳动者",
    "工会法",
    "工运史",
    "婚恋交友",
  ])
    expect(labels).toContain(label);
});

test("a broken vocabulary fails check and build with file and line, and the last good site stays", async () => {
  const path = write("- label: 甲甲\n  broader: 乙乙\n");
  const [pages, out] = [join(folder, "pages"), join(folder, "site")];
  mkdirSync(pages);
  mkdirSync(out);
  writeFileSync(join(pages, "a.txt"), "职工之家建成\n\n本报讯（记者 盛丽）职工之家昨天建成。\n");
  writeFileSync(join(out, "index.html"), "good");
  const env = { BANMIAN_VOCABULARY: folder };

  const checked = await runCli(["check", pages, "--format", "json"], { env });
  expect(checked.code).toBe(1);
  expect(diagnosticSchema.array().parse(JSON.parse(checked.stdout))).toMatchObject([
    { file: path, line: 2, column: 12, id: "bad-vocabulary" },
  ]);

  const built = await runCli(["build", "--input", pages, "--out", out], { env });
  expect(built.code).toBe(1);
  expect(built.stderr).toContain(`${path}:2:12 error`);
  expect(built.stderr).not.toContain("    at ");
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("good");
});

test("a change in the vocabulary changes the subjects of the next run", async () => {
  write("- label: 新建设施\n  evidence:\n    strong: [职工之家建成]\n");
  const page = write("职工之家建成\n\n本报讯（记者 盛丽）职工之家建成。\n", "a.txt");
  const { stdout } = await runCli(["parse", page], { env: { BANMIAN_VOCABULARY: folder } });
  expect(JSON.parse(stdout)).toMatchObject({ articles: [{ subjects: ["新建设施"] }] });
});
