/** The pages with hand-made truth → the share of each field that is right; people and subjects by precision and recall. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addScores, measure, type SpanScore } from "../../src/evaluate/score-mentions.ts";
import { scorePage, type Verdict } from "../../src/evaluate/score-page.ts";
import { scoreTags } from "../../src/evaluate/score-tags.ts";
import { type Context, parsePage } from "../../src/pipeline.ts";
import { goldPageSchema } from "../../src/schema/gold.ts";

const FOLDER = "test/fixtures/pages";
const COLUMN = 18;

export interface EvalOptions {
  cases: readonly string[];
  details: boolean;
  field: string | undefined;
}

export function evalPages(context: Context, { cases, details, field }: EvalOptions): void {
  const all: Verdict[] = [];
  const people: SpanScore[] = [];
  const subjects: SpanScore[] = [];
  for (const name of readdirSync(FOLDER).sort()) {
    if (cases.length > 0 && !cases.some((prefix) => name.startsWith(prefix))) continue;
    const folder = join(FOLDER, name);
    const gold = goldPageSchema.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
    const path =
      gold.input ?? join(folder, readdirSync(folder).find((file) => file.startsWith("input.")) ?? "");
    const { record, file } = parsePage({ path, bytes: readFileSync(path) }, context);
    if (!record) {
      console.log(`${name} was not read`);
      continue;
    }
    const lost = file.messages.filter(({ ruleId }) => ruleId === "lost-text").length;
    const expected = (gold.warnings ?? []).filter((id) => id === "lost-text").length;
    const verdicts = [
      ...scorePage(record, gold),
      {
        field: "lost-text",
        article: "",
        ok: lost === expected,
        actual: String(lost),
        expected: String(expected),
      },
    ];
    const tags = scoreTags(record, gold);
    people.push(tags.people);
    subjects.push(tags.subjects);
    verdicts.push(...tags.faults);
    all.push(...verdicts.filter((verdict) => !tags.faults.includes(verdict)));
    if (!details) continue;
    const wrong = verdicts.filter(
      (verdict) => !verdict.ok && (field === undefined || verdict.field === field),
    );
    if (wrong.length > 0) console.log(name);
    for (const fault of wrong)
      console.log(`  ${fault.field} [${fault.article}]: ${excerpt(fault.actual, fault.expected)}`);
  }
  for (const each of new Set(all.map((verdict) => verdict.field))) {
    const of = all.filter((verdict) => verdict.field === each);
    const ok = of.filter((verdict) => verdict.ok).length;
    console.log(`${each.padEnd(COLUMN)} ${ok}/${of.length}  ${percent(ok / of.length)}`);
  }
  for (const [label, scores] of [
    ["people", people],
    ["subjects", subjects],
  ] as const) {
    const { precision, recall, f1 } = measure(addScores(scores));
    console.log(
      `${label.padEnd(COLUMN)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
    );
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Characters of two long texts that are shown around the place where they part. */
const BEFORE = 15;
const AFTER = 40;
const SHORT = 90;

function excerpt(actual: string, expected: string): string {
  if (actual.length < SHORT && expected.length < SHORT) return `${actual} ≠ ${expected}`;
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  const from = Math.max(0, at - BEFORE);
  return `…${actual.slice(from, at + AFTER)} ≠ …${expected.slice(from, at + AFTER)}`;
}
