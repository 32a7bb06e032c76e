/** What is kept beside a page is what is found out of the page itself, and the page is not read for it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createContext } from "../../src/io/create-context.ts";
import { packParsed } from "../../src/pipeline/pack-parsed.ts";
import { parsePage } from "../../src/pipeline.ts";
import { articleDigests } from "../../src/record/article-digests.ts";
import { articleMentions } from "../../src/record/list-mentions.ts";
import { articleExcerpts } from "../../src/record/open-excerpt.ts";
import { packNotes, unpackNotes } from "../../src/record/pack-notes.ts";
import { pageNames } from "../../src/record/page-names.ts";
import { slimPage } from "../../src/record/slim-page.ts";
import type { PageRecord } from "../../src/schema/record.ts";

const context = createContext();
const FIXTURES = "test/fixtures/pages";
const paths = [
  ...readdirSync("seeds").map((name) => join("seeds", name)),
  ...readdirSync(FIXTURES).flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((name) => name.startsWith("input."))
      .map((name) => join(FIXTURES, folder, name)),
  ),
];

const notesOf = (record: PageRecord) => ({
  names: pageNames.of(record),
  articles: record.articles.map((article) => ({
    digest: articleDigests.of(article),
    excerpt: articleExcerpts.of(article),
    mentions: articleMentions.of(article),
  })),
});

const readNothing = (): never => {
  throw new Error("The page was read");
};

describe("of a page that is kept", () => {
  const kinds = new Set<string>();

  test.each(paths)("%s the same is known", (path) => {
    const parsed = parsePage({ path, bytes: readFileSync(path) }, context);
    const { record } = parsed;
    if (!record) throw new Error(`${path} is no page`);
    const texts = packParsed(parsed);
    const { page, notes } = JSON.parse(texts.brief);
    const slim = slimPage(page.record, readNothing);
    unpackNotes(slim, notes);
    expect(notesOf(slim)).toEqual(notesOf(record));
    const { articles, ...rest } = slim;
    const { articles: whole, ...restOfWhole } = JSON.parse(texts.whole).record as PageRecord;
    expect(rest).toEqual(restOfWhole);
    // In the same order, too: they are written in it.
    expect(articles.map((article) => Object.keys(article))).toEqual(
      whole.map((article) => Object.keys(article)),
    );
    expect(() => articles[0]?.body).toThrow("The page was read");
    for (const { mentions } of notesOf(record).articles)
      for (const { kind, role, isActing, title, forms, name } of mentions) {
        kinds
          .add(kind)
          .add(role ?? "no role")
          .add(isActing ? "acting" : "not acting");
        kinds.add(title === null ? "no title" : "title").add(forms[0] === name ? "as named" : "otherwise");
      }
  });

  test("what was held against each other has all that mentions have", () => {
    expect([...kinds].sort()).toEqual(
      [
        ...[
          "acting",
          "as named",
          "correspondent",
          "figures",
          "keywords",
          "no role",
          "no title",
          "not acting",
        ],
        ...[
          "organisations",
          "otherwise",
          "people",
          "photographer",
          "places",
          "reporter",
          "subjects",
          "title",
        ],
      ].sort(),
    );
  });

  test("a kind that no program of this version wrote is told", () => {
    const record = parsePage({ path: paths[0] ?? "", bytes: readFileSync(paths[0] ?? "") }, context).record;
    if (!record) throw new Error("No page");
    const notes = packNotes(record);
    notes.articles[0]?.mentions.push([9, "某", []]);
    expect(() => unpackNotes(record, notes)).toThrow(RangeError);
  });
});
