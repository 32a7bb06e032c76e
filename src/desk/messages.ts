/** What the command `start` and the process that holds the archive say to each other. */
import type { Diagnostic, Language } from "../schema/diagnostic.ts";

export interface DeskOptions {
  /** Folder of the pages. */
  input: string;
  /** The most bytes that a page may have. */
  limit: number;
  language: Language;
}

/** How an attempt to take in what changed went. */
export interface Outcome {
  /** What keeps the site from being made anew. */
  errors: readonly Diagnostic[];
  /** What went wrong otherwise, in words; null where nothing did. */
  failure: string | null;
  /** All problems in a line. */
  summary: string;
  pages: number;
  articles: number;
  /** Pages that were parsed, not recalled. */
  parsed: number;
  /** Pages still to be parsed, shown as they were. */
  waiting: number;
  milliseconds: number;
}

/** Where nothing could be taken in for a reason that no page is to blame for. */
export function failedOutcome(failure: string): Outcome {
  return {
    errors: [],
    failure,
    summary: "",
    ...{ pages: 0, articles: 0, parsed: 0, waiting: 0, milliseconds: 0 },
  };
}

export const isGood = ({ errors, failure }: Outcome) => errors.length === 0 && failure === null;

export type ToDesk =
  | { kind: "open"; options: DeskOptions }
  /** `viewed` are permalinks of pages that somebody looks at; their sources come first. */
  | { kind: "update"; viewed: readonly string[] }
  | { kind: "render"; id: number; permalink: string };

export interface Rendered {
  id: number;
  /** Null where there is no such page. */
  body: string | Uint8Array | null;
  /** Why it can't be rendered; null where it can. */
  failure: string | null;
}

export type FromDesk =
  /** It has loaded a program that has changed since, and can't open. */
  | { kind: "outdated" }
  | { kind: "progress"; done: number; total: number }
  | { kind: "outcome"; outcome: Outcome }
  | ({ kind: "rendered" } & Rendered);
