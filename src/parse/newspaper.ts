/** The unified plugin: the Markdown tree of a page → its newspaper tree, with doubts as messages on the file. */
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { type Plugin, type Processor, unified } from "unified";
import type { VFile } from "vfile";
import { NO_MARKS } from "../schema/mark.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import type { PageNode } from "../schema/tree.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { type AskedRoles, askRoles, SEAMS } from "./ask-roles.ts";
import { buildMarkedTree } from "./build-marked-tree.ts";
import { buildTree } from "./build-tree.ts";
import { type Choice, chooseRoles } from "./choose-roles.ts";
import { collectLines, type PrintedLine } from "./collect-lines.ts";
import { compileBylineGrammar } from "./compile-byline-grammar.ts";
import { compilePagePatterns } from "./compile-page-patterns.ts";
import { disableConstructs } from "./disable-constructs.ts";
import { findCaptions } from "./find-captions.ts";
import { measureFeatures } from "./measure-features.ts";
import { measureShape, type Shape } from "./measure-shape.ts";
import { compileOrganisationGauge } from "./name-organisation.ts";
import { readHabits } from "./read-habits.ts";
import { reportDoubts } from "./report-doubts.ts";
import { reportMisfits } from "./report-misfits.ts";
import { splitParts } from "./split-parts.ts";
import { stateRole } from "./state-role.ts";

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

/** A newspaper tree, and whether asterisks in it may be a converter's emphasis. */
interface ReadTree {
  page: PageNode;
  isMarkdown: boolean;
}

export const newspaper: Plugin<[NewspaperOptions], Root, PageNode> = ({ vocabulary, segmenter }) => {
  const grammar = compileBylineGrammar(vocabulary.bylines, vocabulary.surnames);
  const patterns = compilePagePatterns(vocabulary.page);
  const gauge = compileOrganisationGauge(vocabulary.organisations);
  const lostText = { words: vocabulary.page, surnames: vocabulary.surnames, segmenter };

  const weigh = (lines: readonly PrintedLine[], measured: readonly Shape[], file: VFile): ReadTree => {
    const { marks, dividers } = file.data.marks ?? NO_MARKS;
    const asked = listAsked(lines, file);
    const shapes = measured.map((shape, index) => {
      const own = asked[index];
      return own ? { ...shape, fixed: "fixed" in own ? own.fixed : null } : shape;
    });
    const habits = readHabits(lines, shapes);
    for (const index of findCaptions(lines, shapes, habits)) {
      const shape = shapes[index];
      if (shape && !asked[index]) shapes[index] = { ...shape, fixed: "caption" };
    }
    const observations = measureFeatures(lines, shapes, habits, { gauge, segmenter }).map((observation) => {
      const own = asked[observation.index];
      return own && "soft" in own ? { ...observation, asked: own.soft } : observation;
    });
    const choices = chooseRoles(observations);
    file.data.choices = new Map(
      choices.map((choice, at) => [lines[observations[at]?.index ?? 0]?.position.start.line ?? 0, choice]),
    );
    reportMisfits(file, lines, observations, choices);
    const choiceOf = new Map(observations.map(({ index }, at) => [index, choices[at] ?? null]));
    const roled = lines.flatMap((line, index) => {
      const shape = shapes[index];
      const isSectionToo = marks.get(line.position.start.line)?.isSectionToo ?? false;
      return shape ? [{ line, shape, choice: choiceOf.get(index) ?? null, isSectionToo }] : [];
    });
    return {
      page: buildTree(roled, habits, dividers),
      isMarkdown: habits.usesHeadings || lines.some(({ bold }) => bold),
    };
  };

  const state = (lines: readonly PrintedLine[], shapes: readonly Shape[], file: VFile): ReadTree => {
    const { marks, dividers } = file.data.marks ?? NO_MARKS;
    const stated = lines.flatMap((line, index) => {
      const [shape, number] = [shapes[index], line.position.start.line];
      const [mark, asked] = [marks.get(number), file.data.asked?.get(number)];
      const statement = stateRole(line, mark, asked);
      const opensArticle = asked === SEAMS.split.article;
      return shape
        ? [{ line, shape, ...statement, opensArticle, isSectionToo: mark?.isSectionToo ?? false }]
        : [];
    });
    return { page: buildMarkedTree(stated, dividers), isMarkdown: true };
  };

  return (root: Root, file: VFile): PageNode => {
    const { marks, dividers } = file.data.marks ?? NO_MARKS;
    const silent = new Set([...dividers.map(({ line }) => line), ...(file.data.emptied ?? [])]);
    const lines = collectLines(root, String(file), silent);
    const shapes = lines.map((line) => measureShape(line, { grammar, patterns }));
    const { page, isMarkdown } = (file.data.isMarked ? state : weigh)(lines, shapes, file);
    const isLiteral = (line: number) => !isMarkdown || (marks.get(line)?.isLiteral ?? false);
    for (const node of page.children) if (node.type === "article") splitParts(node, grammar, isLiteral);
    reportDoubts(page, file, lostText);
    return page;
  };
};

/** What corrections, marks and dividers leave open of each line; a correction prevails over the page. */
function listAsked(lines: readonly PrintedLine[], file: VFile): (AskedRoles | undefined)[] {
  const { marks, dividers } = file.data.marks ?? NO_MARKS;
  const openings = dividers.filter(({ kind }) => kind === "article");
  let next = 0;
  return lines.map(({ position }) => {
    const { line } = position.start;
    const passed = next;
    while ((openings[next]?.line ?? line) < line) next += 1;
    const role = marks.get(line)?.role;
    return (
      file.data.asked?.get(line) ?? (role ? askRoles(role) : next > passed ? SEAMS.split.article : undefined)
    );
  });
}

/** A processor that reads the text of a page into its newspaper tree; `runSync(parse(file), file)`. */
export function createPageProcessor(options: NewspaperOptions): Processor<Root, Root, PageNode> {
  return unified().use(remarkParse).use(disableConstructs).use(newspaper, options) as unknown as Processor<
    Root,
    Root,
    PageNode
  >;
}
