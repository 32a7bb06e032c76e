/** The messages on a page's file → those that concern who reads the page: what its text or the reading of it lacks. */
import type { VFile } from "vfile";
import type { DiagnosticId } from "./catalogue.ts";

/** The rest is for who keeps the archive: front matter, vocabulary, files. */
export const doubtIds = [
  "lost-text",
  "stray-character",
  "doubtful-headline",
  "doubtful-boundary",
  "unread-line",
  "unknown-name-form",
  "duplicate-article",
] as const satisfies readonly DiagnosticId[];
export type DoubtId = (typeof doubtIds)[number];

export interface Doubt {
  id: DoubtId;
  /** 1-based line of the source file. */
  line: number;
}

/** By line; what is doubted twice at one line for one reason is told once. */
export function selectDoubts(file: Pick<VFile, "messages">): Doubt[] {
  const doubts = file.messages.flatMap(({ ruleId, line }) => {
    const id = doubtIds.find((id) => id === ruleId);
    return id !== undefined && line !== undefined ? [{ id, line }] : [];
  });
  const distinct = new Map(doubts.map((doubt) => [`${doubt.line} ${doubt.id}`, doubt]));
  return [...distinct.values()].sort((a, b) => a.line - b.line);
}
