/** Front matter in, the issue it names and the problems with it out. */
import matter from "gray-matter";
import { type Document, isMap, parseDocument } from "yaml";
import { describeProblem } from "./describe-problem.ts";
import type { FrontMatterBlock } from "./find-front-matter.ts";
import { type FrontMatter, readPairs } from "./read-pairs.ts";

const FENCE = "---";

/** gray-matter brings engines that run the front matter as a program: each name leads here instead. */
function refuse(): never {
  throw new Error("front matter in this language is switched off");
}

/** The YAML document between the fences, read by the `yaml` package because its errors have places. */
function readYaml(block: string): Document.Parsed {
  let document: Document.Parsed | null = null;
  const parse = (yaml: string) => {
    // The core schema leaves dates as written; a second meaning of `title: no` is not wanted either.
    document = parseDocument(yaml, {
      schema: "core",
      customTags: [],
      prettyErrors: false,
    });
    return {};
  };
  const engines = {
    yaml: { parse },
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    toml: refuse,
  };
  // Options also keep gray-matter from caching by content, which would answer without parsing.
  matter(block, { language: "yaml", engines });
  return document ?? parseDocument("");
}

/**
 * YAML only: any language named after the opening `---` is a problem, and nothing of it is run.
 * Where YAML itself fails, the issue is empty; where single values fail, the others are kept.
 */
export function parseFrontMatter(text: string, block: FrontMatterBlock): FrontMatter {
  const { start, end, language, closing } = block;
  const fail = (from: number, to: number, problem: string, problemZh: string): FrontMatter => ({
    issue: {},
    isMarked: false,
    problems: [describeProblem(from, to, problem, problemZh)],
  });
  if (language) {
    const at = text.indexOf(language, start);
    return fail(
      at,
      at + language.length,
      `language \`${language}\`, expected YAML`,
      `不能用 ${language}，只能用 YAML`,
    );
  }
  if (!closing) {
    return fail(
      start,
      start + FENCE.length,
      "it is never closed, expected a line `---` after it",
      "没有结束，应以一行 `---` 结束",
    );
  }
  if (closing.text !== FENCE) {
    return fail(
      closing.start,
      end,
      `closing line \`${closing.text}\`, expected \`---\``,
      `结束行是 \`${closing.text}\`，应为 \`---\``,
    );
  }
  const base = start + FENCE.length;
  try {
    const document = readYaml(text.slice(start, end));
    const [error] = [...document.errors, ...document.warnings];
    if (error) {
      const [from, to] = error.pos;
      return fail(base + from, base + to, error.message, `YAML 语法错误（${error.message}）`);
    }
    if (document.contents !== null && !isMap(document.contents)) {
      return fail(
        base + 1,
        end,
        "text without keys, expected lines of `key: value`",
        "应为一行行的 `key: value`（半角冒号加空格）",
      );
    }
    return readPairs(document, base);
  } catch (error) {
    // Nesting deep enough to exhaust the stack is the one way left for the YAML parser to throw.
    const reason = error instanceof Error ? error.message : String(error);
    return fail(start, start + FENCE.length, reason, `YAML 无法读取（${reason}）`);
  }
}
