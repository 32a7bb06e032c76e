/** A page says as canonical Markdown what it said before, and is not formatted any further. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generatePages } from "../../scripts/corpus/generate-pages.ts";
import { formatSource } from "../../src/format/format-source.ts";
import { listContents } from "../../src/format/list-contents.ts";
import { createContext } from "../../src/io/create-context.ts";
import { readMarkup } from "../../src/parse/read-markup.ts";
import { trimEdges } from "../../src/parse/trim-edges.ts";
import { parsePage } from "../../src/pipeline.ts";
import { arbitraryPage } from "../support/arbitrary-page.ts";
import { readPlainPage } from "../support/read-plain-page.ts";

const FIXTURES = "test/fixtures/pages";
const context = createContext();
const seeds = readdirSync("seeds").map((name) => join("seeds", name));
const fixtures = readdirSync(FIXTURES).flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.startsWith("input."))
    .map((name) => join(FIXTURES, folder, name)),
);

const GENERATED = 1000;
/** Articles of a page: small ones have all that large ones have, in less time. */
const PAGE_SIZE = { low: 2, high: 4 };

/** What is printed on a line: no indent, no heading marks, no emphasis around the whole. */
function printedTexts(text: string): string[] {
  return text.split("\n").flatMap((line) => readMarkup(trimEdges(line).text).text || []);
}

/** Holds for the text of any page: same contents, same bytes the second time, and every line is still there. */
function check(text: string): void {
  const read = readPlainPage(text);
  if (!read) return;
  const again = readPlainPage(read.document);
  expect(again?.contents).toEqual(read.contents);
  expect(again?.document).toBe(read.document);
  const document = read.document.replace(/\s/gu, "");
  for (const line of printedTexts(String(read.file))) expect(document).toContain(line.replace(/\s/gu, ""));
}

describe("a page as canonical Markdown", () => {
  it.each([...seeds, ...fixtures])("says all that %s says, names and subjects too", (path) => {
    const source = { path, bytes: readFileSync(path) };
    const { document } = formatSource(source, context);
    const bytes = Buffer.from(document?.text ?? "");
    const [before, after] = [source, { path, bytes }].map((page) => parsePage(page, context).record);
    expect(after && listContents(after)).toEqual(before && listContents(before));
    expect(after?.articles.map(({ confidence }) => confidence)).toEqual(before?.articles.map(() => 1));
    expect(readPlainPage(document?.text ?? "")?.document).toBe(document?.text);
  });

  it(`says all that each of ${GENERATED} generated pages says`, () => {
    let pages = 0;
    for (const { text } of generatePages({ articles: GENERATED * PAGE_SIZE.high, pageSize: PAGE_SIZE })) {
      check(text);
      pages += 1;
      if (pages === GENERATED) break;
    }
    expect(pages).toBe(GENERATED);
  });

  it("says all that any text says, marked or not", () => {
    const texts = seeds.map((path) => readFileSync(path, "utf8"));
    const marks = [
      " {.kicker}",
      " {.body}\n",
      " {.headline}\n",
      " {.caption}\n",
      " {.continuation}\n",
      " {.literal}\n",
      " {.rubric .section}\n",
      " {.unread}\n",
      "{.photo}\n",
      "\n{.article}\n",
      "\n{.section}\n",
      "{",
      "}",
      "{.",
      "\n# ",
      "\n## ",
      "\n### ",
      "**粗**",
      "\n{.article #0123abcd}\n",
      " {.byline}\n",
      " {.folio}\n",
      " {.banner}\n",
      " {.section}\n",
      " {.rubric}\n",
      " {.crosshead}\n",
      " {.jump}\n",
      " {.credit}\n",
      " {.ornament}\n",
      "\n\n",
    ];
    const page = fc
      .tuple(
        fc.constantFrom("", "---\nmarkup: banmian\n---\n", "---\ndate: 2025\n---\n"),
        arbitraryPage(texts, marks),
      )
      .map((parts) => parts.join(""));
    fc.assert(fc.property(page, check), { numRuns: 1000 });
  });
});
