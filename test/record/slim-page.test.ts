import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { slimPage } from "../../src/record/slim-page.ts";
import { withFields } from "../../src/record/with-fields.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import { makePage } from "../support/make-page.ts";

const context = createContext();
const SEEDS = readdirSync("seeds").filter((name) => name.endsWith(".txt"));

/** With how often it was read. */
function slim(page: PageRecord) {
  const counted = { reads: 0 };
  const record = slimPage(page, (place) => {
    counted.reads += 1;
    const article = page.articles[place];
    if (!article) throw new Error(`No article ${place}`);
    return article;
  });
  return { record, counted };
}

test.each(SEEDS)("%s: a slim page is written as the whole one, field by field in its order", (name) => {
  const path = join("seeds", name);
  const { record: page } = parsePage({ path, bytes: readFileSync(path) }, context);
  if (!page) throw new Error("No record");
  const { record, counted } = slim(page);
  expect(counted.reads).toBe(0);
  expect(JSON.stringify(record)).toBe(JSON.stringify(page));
});

test("what lists are made of is there without reading, and a copy needs to read no more", () => {
  const page = makePage({
    id: "p",
    articles: [{ id: "p-1", headline: "标题", body: ["正文。"], subjects: ["困难帮扶"] }],
  });
  const { record, counted } = slim(page);
  const [article] = record.articles;
  if (!article) throw new Error("No article");
  expect([article.headline, article.subjects[0], counted.reads]).toEqual(["标题", "困难帮扶", 0]);
  const copy = { ...article };
  const { reads } = counted;
  expect(reads).toBeGreaterThan(0);
  expect(copy.body).toEqual(["正文。"]);
  expect(counted.reads).toBe(reads);
});

test("a copy with other fields reads nothing before it is asked", () => {
  const page = makePage({ id: "p", articles: [{ id: "p-1", headline: "标题", body: ["正文。"] }] });
  const { record, counted } = slim(page);
  const [article] = record.articles;
  if (!article) throw new Error("No article");
  const other = withFields(article, { headline: "另一标题", keptAddresses: ["/articles/old/"] });
  expect(counted.reads).toBe(0);
  expect(other).toEqual({ ...page.articles[0], headline: "另一标题", keptAddresses: ["/articles/old/"] });
  expect(article.headline).toBe("标题");
});
