import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listContents } from "../../src/format/list-contents.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import type { PageRecord } from "../../src/schema/record.ts";

const path = "seeds/004_b91783a564499569.txt";
const { record } = parsePage({ path, bytes: readFileSync(path) }, createContext());
/** All that says where something stands, or how sure it is. */
const POSITIONAL = ["lines", "evidence", "confidence"];

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

it("holds every field of a record but places and degrees of certainty", () => {
  const [before, after] = [record, record && listContents(record)].map((value) => new Set(keysOf(value)));
  expect([...(before ?? [])].filter((key) => !after?.has(key)).sort()).toEqual(
    expect.arrayContaining(POSITIONAL.toSorted()),
  );
  for (const key of POSITIONAL) expect(after).not.toContain(key);
  const [article] = record?.articles ?? [];
  const [contents] = (record && (listContents(record).articles as Record<string, unknown>[])) ?? [];
  for (const [key, value] of Object.entries(article ?? {}))
    if (!POSITIONAL.includes(key) && typeof value === "string") expect(contents?.[key]).toBe(value);
});

it("tells pages apart that differ in a name, and not those whose lines moved", () => {
  const change = (edit: (page: PageRecord) => void) => {
    const copy = structuredClone(record) as PageRecord;
    edit(copy);
    return listContents(copy);
  };
  const same = change((page) => {
    for (const article of page.articles) {
      article.lines.headline = [1];
      article.confidence = 0;
      for (const person of article.people) person.lines = [7];
    }
  });
  const other = change((page) => {
    const [person] = page.articles.flatMap(({ people }) => people);
    if (person) person.title = "另一职务";
  });
  expect(same).toEqual(record && listContents(record));
  expect(other).not.toEqual(same);
});
