/** What is tried with texts: whatever they hold, they are read, or refused by a diagnostic, and nothing of them is lost. */
import type { VFile } from "vfile";
import { z } from "zod";
import { planCorrections } from "../../src/correct/plan-corrections.ts";
import { findEntry } from "../../src/diagnostics/find-entry.ts";
import { formatPretty } from "../../src/diagnostics/format-pretty.ts";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import { strings } from "../../src/eleventy/strings.ts";
import { formatSource } from "../../src/format/format-source.ts";
import { listContents } from "../../src/format/list-contents.ts";
import { compileBylineGrammar } from "../../src/parse/compile-byline-grammar.ts";
import { readClosingLine } from "../../src/parse/read-closing-line.ts";
import { readClosingTail } from "../../src/parse/read-closing-tail.ts";
import { readOpeningByline } from "../../src/parse/read-opening-byline.ts";
import { trimEdges } from "../../src/parse/trim-edges.ts";
import type { Context } from "../../src/pipeline/context.ts";
import { parsePage, parseTree } from "../../src/pipeline.ts";
import { findFrontMatter } from "../../src/read/find-front-matter.ts";
import { parseFrontMatter } from "../../src/read/parse-front-matter.ts";
import { parseYaml } from "../../src/read/parse-yaml.ts";
import { readPage } from "../../src/read/read-page.ts";
import { pageRecordSchema } from "../../src/schema/record.ts";
import { settingsSchemaFor } from "../../src/schema/settings.ts";
import { damageBytes } from "./damage-bytes.ts";
import { composeText, mutateText } from "./mutate-text.ts";
import { demand, type Samples, type Target } from "./target.ts";

/** Characters of a line in which a byline is looked for. */
const LINE = 200;
const HEAD = 400;
const TOKENS_OF_LINE = 12;

/** Every message is one of the catalogue, has a place in the file, and can be printed. */
function checkMessages(file: VFile): void {
  const lines = (file.data.printed ?? String(file)).split("\n").length;
  for (const { ruleId, line } of file.messages) {
    demand(ruleId !== undefined && findEntry(ruleId) !== null, `message ${ruleId} is in no catalogue`);
    demand(
      line === undefined || line === null || line <= lines,
      `${ruleId} stands on line ${line} of ${lines}`,
    );
  }
  formatPretty(toDiagnostics([file], "zh"), { language: "zh" });
}

const isRefused = (file: VFile) => file.messages.some(({ fatal }) => fatal === true);
const lineOrTokens =
  (samples: Samples): Target["draw"] =>
  (random) =>
    random.chance(0.5) ? mutateText(random, samples.lines, LINE) : composeText(random, TOKENS_OF_LINE);

/** All targets that read texts. */
export function listPageTargets(samples: Samples, context: Context): Record<string, Target> {
  const { bylines, surnames } = context.vocabulary;
  const grammar = compileBylineGrammar(bylines, surnames);
  const settings = settingsSchemaFor(strings);
  const anyPage: Target["draw"] = (random) => mutateText(random, samples.pages);
  return {
    reader: {
      draw: anyPage,
      run: (text, random) => {
        const bytes = random.chance(0.5) ? Buffer.from(text) : damageBytes(random, Buffer.from(text));
        const { file, encoding } = readPage({ path: "a.txt", bytes });
        checkMessages(file);
        demand(encoding !== null || isRefused(file), "a page was neither decoded nor refused");
        const { printed = "" } = file.data;
        if (encoding !== null)
          demand(printed.length === String(file).length, "places in the text are not those of the file");
      },
    },
    parser: {
      draw: anyPage,
      run: (text) => {
        const source = { path: "a.txt", bytes: Buffer.from(text) };
        const { file, record } = parsePage(source, context);
        checkMessages(file);
        if (!record) return demand(isRefused(file), "a page has neither record nor complaint");
        const checked = pageRecordSchema.safeParse(record);
        demand(checked.success, `the record is none: ${checked.error && z.prettifyError(checked.error)}`);
        const tree = parseTree(source, context, true);
        const nodes = tree.children.flatMap((node) => (node.type === "article" ? node.children : [node]));
        const told = nodes
          .flatMap((node) => (node.type === "photo" ? [] : node.fragments))
          .map(({ position }) => position.start.line);
        const printed = String(readPage(source).file)
          .split("\n")
          .flatMap((line, index) => (trimEdges(line).text === "" ? [] : [index + 1]));
        demand(told.sort((a, b) => a - b).join() === printed.join(), `lines ${told} of ${printed} are told`);
      },
    },
    fmt: {
      draw: anyPage,
      run: (text) => {
        const source = { path: "a.md", bytes: Buffer.from(text) };
        const { document } = formatSource(source, context);
        if (!document) return;
        const again = { path: "a.md", bytes: Buffer.from(document.text) };
        const [before, after] = [source, again].map((page) => parsePage(page, context).record);
        demand(
          before !== null && after !== null && before !== undefined && after !== undefined,
          "a document is no page",
        );
        const [one, two] = [before, after].map((record) => JSON.stringify(listContents(record)));
        demand(one === two, `a document says something else: ${two} for ${one}`);
        demand(
          formatSource(again, context).document?.text === document.text,
          "a document is formatted further",
        );
      },
    },
    byline: {
      draw: lineOrTokens(samples),
      run: (text) => {
        const opening = readOpeningByline(text, grammar);
        if (opening) {
          demand(opening.length <= text.length, "a byline is longer than its line");
          const printed = text.slice(0, opening.length).replace(/[\s\u200b*_]/gu, "");
          demand(
            printed.startsWith(opening.printed.replace(/[\s*_]/gu, "")),
            `${opening.printed} is not printed`,
          );
        }
        const tail = readClosingTail(text, grammar);
        if (tail) demand(tail.start <= text.length, "a closing begins after its text");
        readClosingLine(text, grammar);
      },
    },
    "front matter": {
      draw: (random) => `---\n${mutateText(random, samples.heads, HEAD)}\n---\n甲\n`,
      run: (text) => {
        const block = findFrontMatter(text);
        if (!block) return;
        for (const { start, end } of parseFrontMatter(text, block).problems)
          demand(start >= 0 && start <= end && end <= text.length, `a problem stands at ${start} to ${end}`);
      },
    },
    corrections: {
      draw: (random) => mutateText(random, samples.corrections),
      run: (text) => {
        const bytes = Buffer.from(text);
        const plan = planCorrections({ path: "a.corrections.yaml", bytes }, samples.page, "a.txt");
        checkMessages(plan.file);
        if (isRefused(plan.file)) return;
        for (const { start, end } of plan.replacements)
          demand(start <= end && end <= samples.page.length, "a correction lies outside of its page");
      },
    },
    "corrected page": {
      draw: (random) => mutateText(random, samples.corrections),
      run: (text) => {
        const corrections = { path: "a.corrections.yaml", bytes: Buffer.from(text) };
        const page = parsePage({ path: "a.txt", bytes: Buffer.from(samples.page), corrections }, context);
        if (page.record) demand(pageRecordSchema.safeParse(page.record).success, "the record is none");
        else demand(page.corrections !== null && isRefused(page.corrections), "neither record nor complaint");
      },
    },
    configuration: {
      draw: (random) => mutateText(random, samples.settings, HEAD),
      run: (text) => {
        const parsed = parseYaml(text, settings);
        const lines = text.split("\n").length;
        if ("problems" in parsed)
          for (const { line } of parsed.problems) demand(line <= lines, `a problem stands on line ${line}`);
      },
    },
  };
}
