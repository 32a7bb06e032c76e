/** Whatever text a page has, each of its non-blank lines is in exactly one node, at the place where it was printed. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { createContext } from "../../src/io/create-context.ts";
import { createPageProcessor } from "../../src/parse/newspaper.ts";
import { trimEdges } from "../../src/parse/trim-edges.ts";
import { makePage } from "../../src/record/make-page.ts";
import { pageRecordSchema } from "../../src/schema/record.ts";
import type { LineNode, PageNode } from "../../src/schema/tree.ts";
import { arbitraryPage } from "../support/arbitrary-page.ts";

const processor = createPageProcessor(createContext());
const seeds = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`seeds/${name}`, "utf8"));

function parse(text: string): { tree: PageNode; file: VFile } {
  const file = new VFile({ path: "page.txt", value: text });
  return { tree: processor.runSync(processor.parse(file), file), file };
}

function leavesOf(tree: PageNode): LineNode[] {
  const nodes = tree.children.flatMap((node) => (node.type === "article" ? node.children : [node]));
  return nodes.filter((node): node is LineNode => node.type !== "photo");
}

/** Numbers of the lines that are not blank, as Markdown counts lines. */
function printedLines(text: string): number[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line, index) => (trimEdges(line).text === "" ? [] : [index + 1]));
}

function check(text: string): void {
  const { tree, file } = parse(text);
  const leaves = leavesOf(tree);
  const fragments = leaves.flatMap((leaf) => leaf.fragments);
  expect(fragments.map(({ position }) => position.start.line).sort((a, b) => a - b)).toEqual(
    printedLines(text),
  );
  const lines = text.split(/\r\n|\r|\n/u);
  for (const { position, value, inset } of fragments) {
    const slice = text.slice(position.start.offset, position.end.offset);
    expect(slice).toBe(trimEdges(lines[position.start.line - 1] ?? "").text);
    expect(lines[position.start.line - 1]?.slice(position.start.column - 1, position.end.column - 1)).toBe(
      slice,
    );
    expect(slice.slice(inset, inset + value.length)).toBe(value);
  }
  for (const leaf of leaves) {
    for (const part of leaf.parts) {
      expect(part.position.start.offset).toBeGreaterThanOrEqual(leaf.position.start.offset ?? 0);
      expect(part.position.end.offset).toBeLessThanOrEqual(leaf.position.end.offset ?? 0);
    }
  }
  const page = makePage(tree, {}, "page");
  for (const article of page.articles) {
    expect(article.lines.body).toHaveLength(article.body.length);
    expect(article.lines.photos).toHaveLength(article.photos.length);
    for (const index of article.crossheads) expect(index).toBeLessThan(article.body.length);
    for (const { afterParagraph } of article.photos)
      expect(afterParagraph).toBeLessThanOrEqual(article.body.length);
    expect(
      pageRecordSchema.shape.articles.element
        .omit({
          id: true,
          order: true,
          organisation: true,
          organisations: true,
          people: true,
          places: true,
          subjects: true,
          subjectEvidence: true,
          keywords: true,
        })
        .safeParse(article).error,
    ).toBeUndefined();
  }
  expect(file.messages.every(({ ruleId }) => ruleId !== undefined)).toBe(true);
}

describe("losing nothing", () => {
  it("holds for the seeds", () => {
    for (const text of seeds) check(text);
  });

  it("holds for any text", () => {
    fc.assert(fc.property(arbitraryPage(seeds), check), { numRuns: 1500 });
  });
});
