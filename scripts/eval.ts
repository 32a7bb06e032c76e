/** Scores the pages of a folder of hand-made truth: `tsx scripts/eval.ts [--details] [--field F] [CASE-PREFIX…]`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { scorePage, type Verdict } from "../src/evaluate/score-page.ts";
import { createContext } from "../src/io/create-context.ts";
import { parsePage } from "../src/pipeline.ts";
import { goldPageSchema } from "../src/schema/gold.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    details: { type: "boolean" },
    field: { type: "string" },
    folder: { type: "string", default: "test/fixtures/pages" },
  },
});
const context = createContext();
const all: Verdict[] = [];
for (const name of readdirSync(values.folder).sort()) {
  if (positionals.length > 0 && !positionals.some((prefix) => name.startsWith(prefix))) continue;
  const folder = join(values.folder, name);
  const gold = goldPageSchema.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  const path =
    gold.input ?? join(folder, readdirSync(folder).find((file) => file.startsWith("input.")) ?? "input.txt");
  const { record, file } = parsePage({ path, bytes: readFileSync(path) }, context);
  const verdicts = record ? scorePage(record, gold) : [];
  {
    const expected = (gold.warnings ?? []).filter((id) => id === "lost-text").length;
    const actual = file.messages.filter(({ ruleId }) => ruleId === "lost-text").length;
    verdicts.push({
      field: "lost-text",
      article: file.messages
        .filter(({ ruleId }) => ruleId === "lost-text")
        .map(({ line, reason }) => `${line} ${reason.slice(0, 50)}`)
        .join("; "),
      ok: expected === actual,
      actual: String(actual),
      expected: String(expected),
    });
  }
  all.push(...verdicts);
  const wrong = verdicts.filter(
    ({ ok, field }) => !ok && (values.field === undefined || field === values.field),
  );
  if (values.details) {
    console.log(`${name}  ${verdicts.length - wrong.length}/${verdicts.length}`);
    for (const { field, article, actual, expected } of wrong)
      console.log(`  ${field} [${article}]: ${excerpt(actual, expected)}`);
  }
}
const fields = [...new Set(all.map(({ field }) => field))];
for (const field of fields) {
  const of = all.filter((verdict) => verdict.field === field);
  const ok = of.filter((verdict) => verdict.ok).length;
  console.log(`${field.padEnd(18)} ${ok}/${of.length}  ${((100 * ok) / of.length).toFixed(1)} %`);
}

/** The two texts from shortly before they part. */
function excerpt(actual: string, expected: string): string {
  if (actual.length < 90 && expected.length < 90) return `${actual} ≠ ${expected}`;
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  const from = Math.max(0, at - 15);
  return `…${actual.slice(from, at + 40)} ≠ …${expected.slice(from, at + 40)}`;
}
