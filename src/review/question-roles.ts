/**
 * A page as read and a way to read it with roles given → the questions about roles. For each doubtful line the page is
 * read again with the line's second role; lines that change together are one question. What is shown as the second
 * reading is thus what its corrections make of the page.
 */

import { rolesOf } from "../correct/plan-corrections.ts";
import { type Anchor, quoteLine } from "../correct/quote-line.ts";
import type { AskedRoles } from "../parse/ask-roles.ts";
import type { Choice } from "../parse/choose-roles.ts";
import { DOUBTFUL_MARGIN } from "../parse/report-doubts.ts";
import type { PlainPage } from "../record/make-page.ts";
import { comparePages } from "./compare-pages.ts";
import type { DecidedLine, Question } from "./question.ts";
import { type RoleKey, wordRole } from "./word-role.ts";

export interface ReadLines {
  page: PlainPage;
  /** 1-based line → the decision about it. */
  choices: ReadonlyMap<number, Choice>;
}

export interface ReadPage extends ReadLines {
  /** As printed; what corrections quote. */
  text: string;
  /** 1-based line → what an editor said of it already. */
  asked: ReadonlyMap<number, AskedRoles>;
  /** Reads the page with these roles given beside those. */
  readWith: (asked: ReadonlyMap<number, AskedRoles>) => ReadLines;
}

interface Alternative extends ReadLines {
  lines: number[];
  margin: number;
}

export function questionRoles(read: ReadPage): Question[] {
  const alternatives = new Map<string, Alternative>();
  for (const [line, choice] of read.choices) {
    if (!isDoubtful(choice) || read.asked.has(line)) continue;
    const other = readOtherwise(read, line, choice);
    if (!other) continue;
    const key = JSON.stringify(changesOf(read.choices, other.choices));
    const known = alternatives.get(key);
    if (known) {
      known.lines.push(line);
      known.margin = Math.min(known.margin, choice.margin);
    } else alternatives.set(key, { ...other, lines: [line], margin: choice.margin });
  }
  return [...alternatives.values()].map((alternative) => ask(read, alternative));
}

/** What no article holds is asked about however sure it is. */
const isDoubtful = ({ role, margin }: Choice) => role === "unread" || margin < DOUBTFUL_MARGIN;

function readOtherwise(read: ReadPage, line: number, { role, rival }: Choice): ReadLines | null {
  const asked = rolesOf({ at: "", ...(wordRole(rival, role) ?? {}) }) ?? { soft: [rival] };
  const other = read.readWith(new Map([[line, asked]]));
  return other.choices.get(line)?.role === rival ? other : null;
}

function ask(read: ReadPage, { page, choices, lines, margin }: Alternative): Question {
  const changes = changesOf(read.choices, choices);
  const [own, others] = comparePages(read.page, page);
  const anchors = lines.map((line) => quoteLine(read.text, line, "begins"));
  const wordsOf = (from: ReadLines["choices"], against: ReadLines["choices"]) =>
    writeCorrections(
      anchors,
      lines.map((line) => {
        const [role, other] = [from.get(line)?.role, against.get(line)?.role];
        return role && other ? wordRole(role, other) : null;
      }),
    );
  return {
    kind: "role",
    lines,
    margin,
    asRead: {
      roles: changes.map(({ line, from }) => ({ line, role: from })),
      articles: own,
      banner: read.page.banner,
      corrections: wordsOf(read.choices, choices),
    },
    other: {
      roles: changes.map(({ line, to }) => ({ line, role: to })),
      articles: others,
      banner: page.banner,
      corrections: wordsOf(choices, read.choices),
    },
  };
}

interface Change {
  line: number;
  from: DecidedLine["role"];
  to: DecidedLine["role"];
}

function changesOf(choices: ReadLines["choices"], others: ReadLines["choices"]): Change[] {
  return [...choices].flatMap(([line, { role: from }]) => {
    const to = others.get(line)?.role;
    return to === undefined || to === from ? [] : [{ line, from, to }];
  });
}

function writeCorrections(anchors: readonly (Anchor | null)[], keys: readonly (RoleKey | null)[]) {
  const written = anchors.flatMap((anchor, index) => {
    const key = keys[index];
    return anchor && key ? [{ ...anchor, ...key }] : [];
  });
  return written.length === anchors.length ? written : null;
}
