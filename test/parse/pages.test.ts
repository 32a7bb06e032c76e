/**
 * Pages with hand-made truth: the seeds must be read without a fault; of the other pages, of many newspapers and
 * layouts, at least the share of each field that the project promises; of the pages that were held out, that share of
 * all fields together.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/evaluate/judge-field.ts";
import { scorePage } from "../../src/evaluate/score-page.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { goldPageSchema } from "../../src/schema/gold.ts";

const FOLDER = "test/fixtures/pages";
/** Of the pages that were looked at while weights were set, in each field; of those held out, in all fields together. */
const PROMISED_SHARE = 0.95;
const context = createContext();

function score(name: string): { verdicts: Verdict[]; lost: number; expectedLost: number | null } {
  const folder = join(FOLDER, name);
  const gold = goldPageSchema.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8")));
  const path =
    gold.input ?? join(folder, readdirSync(folder).find((file) => file.startsWith("input.")) ?? "");
  const { record, file } = parsePage({ path, bytes: readFileSync(path) }, context);
  if (!record) throw new Error(`${path} was not read`);
  const verdicts = scorePage(record, gold);
  const lost = file.messages.filter(({ ruleId }) => ruleId === "lost-text").length;
  return { verdicts, lost, expectedLost: gold.warnings?.filter((id) => id === "lost-text").length ?? null };
}

const names = readdirSync(FOLDER);
const isSeed = (name: string) => name.startsWith("seed-");
const isHeldOut = (name: string) => name.startsWith("heldout-");
const faults = (verdicts: readonly Verdict[]) => verdicts.filter(({ ok }) => !ok);

describe("the seed pages", () => {
  it.each(names.filter(isSeed))("%s is read as its truth says", (name) => {
    const { verdicts, lost, expectedLost } = score(name);
    expect(faults(verdicts)).toEqual([]);
    expect(lost).toBe(expectedLost);
  });
});

describe("pages of other newspapers and layouts", () => {
  const scored = names.filter((name) => !isSeed(name) && !isHeldOut(name)).map(score);
  const verdicts = scored.flatMap((page) => page.verdicts);
  const fields = [...new Set(verdicts.map(({ field }) => field))].filter(
    (field) => field !== "article count",
  );

  it.each(fields)("%s is right in the promised share", (field) => {
    const all = verdicts.filter((verdict) => verdict.field === field);
    const wrong = faults(all);
    expect(1 - wrong.length / all.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(
      PROMISED_SHARE,
    );
  });

  it("lost text is found more often than not, and seldom where nothing is lost", () => {
    const invented = scored.reduce(
      (sum, { lost, expectedLost }) => sum + Math.max(0, lost - (expectedLost ?? 0)),
      0,
    );
    expect(invented).toBeLessThanOrEqual(1);
  });
});

describe("pages that were held out", () => {
  const verdicts = names.filter(isHeldOut).flatMap((name) => score(name).verdicts);

  it("every article is found", () => {
    expect(faults(verdicts.filter(({ field }) => field === "article found"))).toEqual([]);
  });

  it("all fields together are right in the promised share", () => {
    const wrong = faults(verdicts);
    expect(1 - wrong.length / verdicts.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(
      PROMISED_SHARE,
    );
  });
});
