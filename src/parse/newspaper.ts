/** The unified plugin: the Markdown tree of a page → its newspaper tree, with doubts as messages on the file. */
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { type Plugin, type Processor, unified } from "unified";
import type { VFile } from "vfile";
import type { Segmenter } from "../schema/segmenter.ts";
import type { PageNode } from "../schema/tree.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { buildTree } from "./build-tree.ts";
import { chooseRoles } from "./choose-roles.ts";
import { collectLines } from "./collect-lines.ts";
import { compileBylineGrammar } from "./compile-byline-grammar.ts";
import { compilePagePatterns } from "./compile-page-patterns.ts";
import { disableConstructs } from "./disable-constructs.ts";
import { measureFeatures } from "./measure-features.ts";
import { measureShape } from "./measure-shape.ts";
import { compileOrganisationGauge } from "./name-organisation.ts";
import { readHabits } from "./read-habits.ts";
import { reportDoubts } from "./report-doubts.ts";
import { splitParts } from "./split-parts.ts";

export interface NewspaperOptions {
  vocabulary: Vocabulary;
  segmenter: Segmenter;
}

export const newspaper: Plugin<[NewspaperOptions], Root, PageNode> = ({ vocabulary, segmenter }) => {
  const grammar = compileBylineGrammar(vocabulary.bylines, vocabulary.surnames);
  const patterns = compilePagePatterns(vocabulary.page);
  const gauge = compileOrganisationGauge(vocabulary.organisations);
  const lostText = { words: vocabulary.page, surnames: vocabulary.surnames, segmenter };

  return (root: Root, file: VFile): PageNode => {
    const lines = collectLines(root, String(file));
    const shapes = lines.map((line) => measureShape(line, { grammar, patterns }));
    const habits = readHabits(lines, shapes);
    const observations = measureFeatures(lines, shapes, habits, { gauge, segmenter });
    const choices = chooseRoles(observations);
    const choiceOf = new Map(observations.map(({ index }, at) => [index, choices[at] ?? null]));
    const roled = lines.flatMap((line, index) => {
      const shape = shapes[index];
      return shape ? [{ line, shape, choice: choiceOf.get(index) ?? null }] : [];
    });
    const page = buildTree(roled, habits);
    const isMarkdown = habits.usesHeadings || lines.some(({ bold }) => bold);
    for (const node of page.children) if (node.type === "article") splitParts(node, grammar, isMarkdown);
    reportDoubts(page, file, lostText);
    return page;
  };
};

/** A processor that reads the text of a page into its newspaper tree; `runSync(parse(file), file)`. */
export function createPageProcessor(options: NewspaperOptions): Processor<Root, Root, PageNode> {
  return unified().use(remarkParse).use(disableConstructs).use(newspaper, options) as unknown as Processor<
    Root,
    Root,
    PageNode
  >;
}
