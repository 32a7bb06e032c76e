/** Front matter in, the issue it names and the problems with it out. */
import matter from "gray-matter";
import { type Document, isAlias, isMap, isScalar, type Node, parseDocument } from "yaml";
import { type Issue, issueSchema } from "../schema/issue.ts";
import type { FrontMatterBlock } from "./find-front-matter.ts";

export interface FrontMatterProblem {
  id: "bad-front-matter" | "unknown-front-matter-key";
  /** Offsets in the text. */
  start: number;
  end: number;
  params: Record<string, string>;
}

export interface FrontMatter {
  issue: Issue;
  problems: FrontMatterProblem[];
}

const KEYS = Object.keys(issueSchema.shape) as (keyof Issue)[];
const FENCE = "---";

function bad(start: number, end: number, problem: string, problemZh: string): FrontMatterProblem {
  return { id: "bad-front-matter", start, end, params: { problem, problemZh } };
}

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

/** The value as the editor wrote it: `02` stays `02`, an empty value is none. */
function readValue(node: Node | null, document: Document.Parsed): unknown {
  const resolved = isAlias(node) ? (node.resolve(document) ?? node) : node;
  if (!isScalar(resolved)) return resolved ?? null;
  return typeof resolved.value === "number" ? (resolved.source ?? resolved.value) : resolved.value;
}

function expectationFor(key: keyof Issue): [string, string] {
  return key === "date"
    ? ["a date such as 2025-12-09, 2025-12 or 2025", "2025-12-09、2025-12 或 2025 这样的日期"]
    : ["a line of text", "一行文字"];
}

/** Reads the pairs one by one: only the known keys, only scalars, so that no alias is ever expanded. */
function readPairs(document: Document.Parsed, base: number): FrontMatter {
  const problems: FrontMatterProblem[] = [];
  const issue: Record<string, unknown> = {};
  const pairs = isMap(document.contents) ? document.contents.items : [];
  for (const { key: keyNode, value: valueNode } of pairs) {
    const name = isScalar(keyNode) ? String(keyNode.value) : "?";
    const [keyStart = 0, keyEnd = 0] = keyNode?.range ?? [];
    const key = KEYS.find((known) => known === name);
    if (!key) {
      const params = { key: name, expected: KEYS.join(", "), expectedZh: KEYS.join("、") };
      problems.push({ id: "unknown-front-matter-key", start: base + keyStart, end: base + keyEnd, params });
      continue;
    }
    const value = readValue(valueNode, document);
    if (value === null) continue;
    const checked = issueSchema.shape[key].safeParse(value);
    if (checked.success) {
      issue[key] = checked.data;
      continue;
    }
    const [start = keyStart, end = keyEnd] = valueNode?.range ?? [];
    const shown = typeof value === "object" ? "no single value" : `“${String(value)}”`;
    const shownZh = typeof value === "object" ? "列表、嵌套项或无效引用" : `“${String(value)}”`;
    const [expected, expectedZh] = expectationFor(key);
    problems.push(
      bad(
        base + start,
        base + end,
        `${key} is ${shown}, expected ${expected}`,
        `${key} 是${shownZh}，应为${expectedZh}`,
      ),
    );
  }
  return { issue: issue as Issue, problems };
}

/**
 * YAML only: any language named after the opening `---` is a problem, and nothing of it is run.
 * Where YAML itself fails, the issue is empty; where single values fail, the others are kept.
 */
export function parseFrontMatter(text: string, block: FrontMatterBlock): FrontMatter {
  const { start, end, language, closing } = block;
  const fail = (from: number, to: number, problem: string, problemZh: string): FrontMatter => ({
    issue: {},
    problems: [bad(from, to, problem, problemZh)],
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
