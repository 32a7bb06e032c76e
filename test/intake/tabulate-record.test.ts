import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measureWidth } from "../../src/diagnostics/measure-width.ts";
import { selectDoubts } from "../../src/diagnostics/select-doubts.ts";
import { tabulateRecord } from "../../src/intake/tabulate-record.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";

const path = "seeds/003_3ee80826426b5060.txt";
const { file, record } = parsePage({ path, bytes: readFileSync(path) }, createContext());

test.each(["en", "zh"] as const)("a row for each article, its columns in line (%s)", (language) => {
  if (!record) throw new Error(`${path} has no record`);
  const [head = "", ...rows] = tabulateRecord(record, selectDoubts(file), language);
  expect(rows).toHaveLength(record.articles.length);
  for (const [index, { order, headline, organisation }] of record.articles.entries()) {
    const row = rows[index] ?? "";
    expect(row.trimStart().startsWith(String(order))).toBe(true);
    expect(row).toContain(headline?.slice(0, 8));
    expect(row).toContain(organisation?.name.slice(0, 6));
    expect(measureWidth(row)).toBe(measureWidth(head));
  }
  const doubts = rows.map((row) => Number(row.trim().split(/\s+/).at(-1)));
  expect(doubts.reduce((sum, count) => sum + count)).toBe(selectDoubts(file).length);
});
