/** The pages with hand-made truth → their scores and faults, those that were held out apart from the others. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeField, type Verdict } from "../../src/evaluate/judge-field.ts";
import { type Confusions, listConfusions } from "../../src/evaluate/list-confusions.ts";
import { scorePage } from "../../src/evaluate/score-page.ts";
import { scoreTags } from "../../src/evaluate/score-tags.ts";
import { tagRecord } from "../../src/evaluate/tag-record.ts";
import { type Context, parsePage } from "../../src/pipeline.ts";
import { goldPageSchema } from "../../src/schema/gold.ts";
import { printConfusions } from "./print-confusions.ts";
import { printScores } from "./print-scores.ts";

const FOLDER = "test/fixtures/pages";
const HELD_OUT = "heldout-";

export interface EvalOptions {
  cases: readonly string[];
  details: boolean;
  field: string | undefined;
}

interface ScoredPage {
  name: string;
  verdicts: Verdict[];
  /** The tags that nodejieba's tagger alone would give. */
  peer: Verdict[];
  confusions: Confusions;
}

export function evalPages(context: Context, { cases, details, field }: EvalOptions): void {
  const names = readdirSync(FOLDER)
    .sort()
    .filter((name) => cases.length === 0 || cases.some((prefix) => name.startsWith(prefix)));
  for (const [title, group] of [
    ["looked at while the weights were set", names.filter((name) => !name.startsWith(HELD_OUT))],
    ["held out", names.filter((name) => name.startsWith(HELD_OUT))],
  ] as const) {
    const pages = group.flatMap((name) => scoreCase(name, context) ?? []);
    if (pages.length === 0) continue;
    const isAsked = (verdict: { field: string }) => field === undefined || verdict.field === field;
    const ofAll = (key: "verdicts" | "peer") => pages.flatMap((page) => page[key]).filter(isAsked);
    console.log(`${pages.length} pages, ${title}\n`);
    if (details) for (const { name, verdicts } of pages) listFaults(name, verdicts.filter(isAsked));
    printScores(ofAll("verdicts"), ofAll("peer"));
    const tags = pages.flatMap(({ confusions }) => confusions.tags).filter(isAsked);
    const roles = pages.flatMap(({ confusions }) => confusions.roles);
    const isRole = roles.some((reading) => reading.wanted === field);
    printConfusions({ tags, roles: field === undefined || isRole ? roles : [] }, details);
  }
}

function scoreCase(name: string, context: Context): ScoredPage | null {
  const folder = join(FOLDER, name);
  const gold = goldPageSchema.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  const path =
    gold.input ?? join(folder, readdirSync(folder).find((file) => file.startsWith("input.")) ?? "");
  const { record, file } = parsePage({ path, bytes: readFileSync(path) }, context);
  if (!record) {
    console.log(`${name} was not read`);
    return null;
  }
  const isLost = (id: string | undefined) => id === "lost-text";
  const lost = {
    found: file.messages.filter(({ ruleId }) => isLost(ruleId)).map((_, index) => `${index + 1}`),
    must: (gold.warnings ?? []).filter(isLost).map((_, index) => [`${index + 1}`]),
  };
  return {
    name,
    verdicts: [...scorePage(record, gold), judgeField("lost-text", "", lost), ...scoreTags(record, gold)],
    peer: scoreTags(tagRecord(record, context.segmenter), gold).filter(({ field: tag }) =>
      PEER_FIELDS.has(tag),
    ),
    confusions: listConfusions(record, gold),
  };
}

const PEER_FIELDS = new Set(["people", "organisations"]);

function listFaults(name: string, verdicts: readonly Verdict[]): void {
  const wrong = verdicts.filter(({ ok }) => !ok);
  if (wrong.length > 0) console.log(name);
  for (const { field, article, actual, expected } of wrong)
    console.log(`  ${field} [${article}]: ${excerpt(actual, expected)}`);
  if (wrong.length > 0) console.log("");
}

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
