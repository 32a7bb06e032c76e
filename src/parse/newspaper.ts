/** The unified plugin: the Markdown tree of a page → its newspaper tree, with doubts as messages on the file. */
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { type Plugin, type Processor, unified } from "unified";
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import type { PageNode } from "../schema/tree.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { buildTree } from "./build-tree.ts";
import { type Choice, chooseRoles } from "./choose-roles.ts";
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

declare module "vfile" {
  interface DataMap {
    /** 1-based line → the decision about it, of the lines whose wording alone does not decide. */
    choices: ReadonlyMap<number, Choice>;
  }
}

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
    const asked = lines.map(({ position }) => file.data.asked?.get(position.start.line));
    const shapes = lines.map((line, index) => {
      const shape = measureShape(line, { grammar, patterns });
      const own = asked[index];
      return own ? { ...shape, fixed: "fixed" in own ? own.fixed : null } : shape;
    });
    const habits = readHabits(lines, shapes);
    const observations = measureFeatures(lines, shapes, habits, { gauge, segmenter }).map((observation) => {
      const own = asked[observation.index];
      return own && "soft" in own ? { ...observation, asked: own.soft } : observation;
    });
    const choices = chooseRoles(observations);
    file.data.choices = new Map(
      choices.map((choice, at) => [lines[observations[at]?.index ?? 0]?.position.start.line ?? 0, choice]),
    );
    const choiceOf = new Map(observations.map(({ index }, at) => [index, choices[at] ?? null]));
    for (const [at, { index, asked: own }] of observations.entries())
      if (own && !own.some((role) => role === choices[at]?.role))
        report(file, "misfit-correction", {
          place: lines[index]?.position,
          params: {
            problem: "role of this line by a correction, expected one that the lines around it allow",
            problemZh: "更正所说的这一行的身份与前后各行不能并存",
          },
        });
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
