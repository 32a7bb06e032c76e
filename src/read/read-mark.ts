/** One line → the mark at its end, such as `{.kicker}`, and where it begins; null for a line without. */

import { trimEdges } from "../parse/trim-edges.ts";
import { type AskedRole, askedRoleSchema } from "../schema/corrections.ts";
import type { Divider, Mark } from "../schema/mark.ts";

export interface ReadMark {
  /** UTF-16 index in the line; all before it is text. */
  start: number;
  end: number;
  /** Of a line with text. */
  mark: Mark | null;
  /** Of a line without. */
  divider: Omit<Divider, "line"> | null;
  problem: MarkProblem | null;
}

export interface MarkProblem {
  /** UTF-16 indexes in the line. */
  start: number;
  end: number;
  problem: string;
  problemZh: string;
}

const ROLES = askedRoleSchema.options;
const DIVIDERS = ["photo", "article", "section"] as const;
const LITERAL = "literal";
const NAMES: readonly string[] = [...new Set([...ROLES, ...DIVIDERS, LITERAL])];
/** Braces around a first word with a point before it, or around an id: nothing that is ever printed looks so. */
const MARK = /\{[ \t]*(?=\.\p{L}|#[0-9a-f]{8}\b)([^{}]*)\}[\s\u200b-\u200f\u2060\ufeff]*$/u;
const WORD = /\S+/gu;
const ID = /^#[0-9a-f]{8}(?:-\d+)?$/u;

const isRole = (name: string): name is AskedRole => ROLES.some((role) => role === name);

export function readMark(line: string): ReadMark | null {
  // Most lines have none, and the pattern need not be tried on every brace of them.
  if (!line.includes("{")) return null;
  const found = MARK.exec(line);
  if (!found) return null;
  const start = found.index;
  const end = line.lastIndexOf("}") + 1;
  const words = [...found[0].slice(1, end - start - 1).matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    start: start + 1 + index,
    end: start + 1 + index + text.length,
  }));
  const result = { start, end, mark: null, divider: null, problem: null };
  const fail = (from: number, to: number, problem: string, problemZh: string) => ({
    ...result,
    problem: { start: from, end: to, problem, problemZh },
  });
  for (const { text, start: from, end: to } of words)
    if (!ID.test(text) && !(text.startsWith(".") && NAMES.includes(text.slice(1))))
      return fail(
        from,
        to,
        `\`${text}\`, expected one of ${NAMES.join(", ")}`,
        `没有 \`${text}\`，可用的是 ${NAMES.join("、")}`,
      );
  const names = words.filter(({ text }) => !ID.test(text)).map(({ text }) => text.slice(1));
  const articleId = words.find(({ text }) => ID.test(text))?.text.slice(1) ?? null;
  const isBare = trimEdges(line.slice(0, start)).text === "";
  const kind = DIVIDERS.find((name) => name === names[0]);
  const isDivider = kind !== undefined && names.length === 1 && (articleId === null || kind === "article");
  if (isBare)
    return isDivider
      ? { ...result, divider: { kind, articleId } }
      : fail(
          start,
          end,
          `\`${line.slice(start, end)}\` on a line of its own, expected text before it, or one of ${DIVIDERS.join(", ")}`,
          `\`${line.slice(start, end)}\` 前面没有文字；独占一行的只有 ${DIVIDERS.join("、")}`,
        );
  const isLiteral = names.includes(LITERAL);
  const said = names.filter((name) => name !== LITERAL);
  const isSectionToo = said.length === 2 && said.includes("rubric") && said.includes("section");
  const role = isSectionToo ? "rubric" : (said[0] ?? null);
  if ((said.length > 1 && !isSectionToo) || articleId !== null || (role !== null && !isRole(role)))
    return fail(
      start,
      end,
      `\`${line.slice(start, end)}\` behind text, expected one role`,
      `\`${line.slice(start, end)}\` 不能写在文字后面，一行只能有一种身份`,
    );
  return { ...result, mark: { role, isSectionToo, isLiteral } };
}
