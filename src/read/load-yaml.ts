/**
 * YAML text → its document and value, or what is wrong with it. Tags are refused, which would make something else of a
 * text, and so are aliases that make much of little (the billion laughs), what is nested too deeply, and characters
 * that nothing prints, which YAML can write by their numbers.
 */
import { type Document, type LineCounter, parseDocument, visit } from "yaml";
import { findUnprintable } from "./find-unprintable.ts";

export interface YamlFault {
  offset: number;
  message: string;
  zh: string;
}

/** Of errors of syntax; one that is not closed may bring thousands after it. */
const MOST_ERRORS = 20;

export function loadYaml(
  text: string,
  lineCounter: LineCounter,
  onlyText: boolean,
): { document: Document; value: unknown } | { faults: YamlFault[] } {
  const fault = (offset: number, message: string): YamlFault => ({
    offset,
    message,
    zh: `YAML 语法错误（${message}）`,
  });
  let document: Document.Parsed | null = null;
  try {
    document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // A key that is a list is refused by its schema; the library would tell the terminal of it, too.
      logLevel: "error",
      schema: onlyText ? "failsafe" : "core",
    });
    const errors = [...document.errors, ...document.warnings];
    const first = errors.filter(({ pos }, at) => errors.findIndex((other) => other.pos[0] === pos[0]) === at);
    if (first.length > 0)
      return { faults: first.slice(0, MOST_ERRORS).map(({ pos, message }) => fault(pos[0], message)) };
    const unprintable = listUnprintable(document);
    if (unprintable.length > 0) return { faults: unprintable };
    return { document, value: document.toJS() };
  } catch (error) {
    // Too many aliases, or nesting that exhausts the stack.
    const reason = error instanceof Error ? error.message : String(error);
    return { faults: [fault(document ? firstAlias(document) : 0, reason)] };
  }
}

function listUnprintable(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const code = typeof value === "string" ? findUnprintable(value) : null;
      if (code === null) return;
      faults.push({
        offset: range?.[0] ?? 0,
        message: `unexpected ${code}, expected printed characters`,
        zh: `含有不可印字符 ${code}`,
      });
    },
  });
  return faults;
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
