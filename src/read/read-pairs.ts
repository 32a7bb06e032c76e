/** A YAML document in, the issue that its pairs name and the problems with them out. */
import { type Document, isAlias, isMap, isScalar, type Node } from "yaml";
import { frontMatterSchema, type Issue } from "../schema/issue.ts";
import { describeProblem, type FrontMatterProblem } from "./describe-problem.ts";
import { findUnprintable } from "./find-unprintable.ts";

export interface FrontMatter {
  issue: Issue;
  /** True where every line of the page says what it is. */
  isMarked: boolean;
  problems: FrontMatterProblem[];
}

const KEYS = Object.keys(frontMatterSchema.shape) as (keyof typeof frontMatterSchema.shape)[];

/** The value as the editor wrote it: `02` stays `02`, an empty value is none. */
function readValue(node: Node | null, document: Document.Parsed): unknown {
  const resolved = isAlias(node) ? (node.resolve(document) ?? node) : node;
  if (!isScalar(resolved)) return resolved ?? null;
  return typeof resolved.value === "number" ? (resolved.source ?? resolved.value) : resolved.value;
}

function expectationFor(key: (typeof KEYS)[number]): [string, string] {
  if (key === "markup") return ["`banmian`", "`banmian`"];
  return key === "date"
    ? ["a date such as 2025-12-09, 2025-12 or 2025", "2025-12-09、2025-12 或 2025 这样的日期"]
    : ["a line of text", "一行文字"];
}

/** `base` is the offset of the document in the text. Reads the pairs one by one: only the known keys, only scalars, so that no alias is ever expanded. */
export function readPairs(document: Document.Parsed, base: number): FrontMatter {
  const problems: FrontMatterProblem[] = [];
  const said: Record<string, unknown> = {};
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
    const unprintable = typeof value === "string" ? findUnprintable(value) : null;
    if (unprintable !== null) {
      const [start = keyStart, end = keyEnd] = valueNode?.range ?? [];
      problems.push(
        describeProblem(
          base + start,
          base + end,
          `${key} holds ${unprintable}, expected printed characters`,
          `${key} 含有不可印字符 ${unprintable}`,
        ),
      );
      continue;
    }
    const checked = frontMatterSchema.shape[key].safeParse(value);
    if (checked.success) {
      said[key] = checked.data;
      continue;
    }
    const [start = keyStart, end = keyEnd] = valueNode?.range ?? [];
    const shown = typeof value === "object" ? "no single value" : `“${String(value)}”`;
    const shownZh = typeof value === "object" ? "列表、嵌套项或无效引用" : `“${String(value)}”`;
    const [expected, expectedZh] = expectationFor(key);
    problems.push(
      describeProblem(
        base + start,
        base + end,
        `${key} is ${shown}, expected ${expected}`,
        `${key} 是${shownZh}，应为${expectedZh}`,
      ),
    );
  }
  const { markup, ...issue } = said;
  return { issue: issue as Issue, isMarked: markup !== undefined, problems };
}
