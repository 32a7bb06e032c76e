/** The YAML text of a vocabulary or of corrections → its value by the schema, or what is wrong with it, and where. */
import { type Document, isMap, isNode, isScalar, LineCounter } from "yaml";
import { z } from "zod";
import { loadYaml } from "./load-yaml.ts";

export interface YamlPlace {
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
}

export interface YamlProblem extends YamlPlace {
  problem: string;
  problemZh: string;
}

export type ParsedYaml<Value> =
  /** `placeOf` says where the entry at a path begins. */
  { value: Value; placeOf: (path: readonly PropertyKey[]) => YamlPlace } | { problems: YamlProblem[] };

export interface YamlOptions {
  /** Every scalar is text as written: `digest: 12345678` is no number, `headline: no` is no lie. */
  onlyText?: boolean;
}

const CHINESE = z.locales.zhCN().localeError;

export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  { onlyText = false }: YamlOptions = {},
): ParsedYaml<z.infer<Schema>> {
  const lineCounter = new LineCounter();
  const locate = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const loaded = loadYaml(text, lineCounter, onlyText);
  if ("faults" in loaded)
    return {
      problems: loaded.faults.map(({ offset, message, zh }) => ({
        ...locate(offset),
        problem: message,
        problemZh: zh,
      })),
    };
  const { document, value } = loaded;
  const parsed = schema.safeParse(value);
  if (parsed.success)
    return {
      value: parsed.data,
      placeOf: (path) => locate(offsetOf(document, { path: [...path], code: "custom" })),
    };
  const inChinese = schema.safeParse(value, { error: CHINESE }).error?.issues ?? [];
  return {
    problems: parsed.error.issues.flatMap((issue, index, issues) => {
      // A value of the wrong kind fails its length as well; the first complaint is the one to act on.
      if (issues.findIndex(({ path }) => path.join() === issue.path.join()) < index) return [];
      const zh = chineseOf(issue) ?? describe(inChinese[index]?.message ?? issue.message, issue.path);
      const problem = describe(issue.message, issue.path);
      return [{ ...locate(offsetOf(document, issue)), problem, problemZh: zh }];
    }),
  };
}

/** Messages of the schema library don't say which entry they mean; ours do. */
const describe = (message: string, path: readonly PropertyKey[]) => {
  const name = path.findLast((key) => typeof key === "string");
  return typeof name === "string" && !message.includes(name) && !message.includes("“")
    ? `\`${name}\`: ${message}`
    : message;
};

function chineseOf(issue: z.core.$ZodIssue): string | undefined {
  const zh: unknown = issue.code === "custom" ? issue.params?.zh : undefined;
  return typeof zh === "string" ? zh : undefined;
}

/** Where the entry that an issue speaks of begins; what is missing is looked for in what should hold it. */
function offsetOf(
  document: Document,
  issue: Pick<z.core.$ZodIssue, "path" | "code"> & { keys?: string[] },
): number {
  const holder: unknown = document.getIn([...issue.path], true);
  if (issue.code === "unrecognized_keys" && isMap(holder)) {
    const pair = holder.items.find(({ key }) => isScalar(key) && issue.keys?.includes(String(key.value)));
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = issue.path.length; length >= 0; length -= 1) {
    const node: unknown = length > 0 ? document.getIn(issue.path.slice(0, length), true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
