/** What the command `start` and the process that holds the archive say to each other. */
import type { Diagnostic, Language } from "../schema/diagnostic.ts";

export interface DeskOptions {
  /** Folder of the pages. */
  input: string;
  /** The most bytes that a page may have. */
  limit: number;
  language: Language;
}

/** Where the compiled program stands. */
export interface ProgramAddresses {
  /** Of the module that opens a desk. */
  desk: string;
  templates: readonly TemplateAddress[];
  /** Of all that parses a page. */
  digest: string;
}

export interface TemplateAddress {
  path: string;
  url: string;
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

const NOTHING = { pages: 0, articles: 0, parsed: 0, waiting: 0, milliseconds: 0 };

/** Where nothing could be taken in for a reason that no page is to blame for. */
export function failedOutcome(failure: string): Outcome {
  return { errors: [], failure, summary: "", ...NOTHING };
}

export const isGood = ({ errors, failure }: Outcome) => errors.length === 0 && failure === null;

export type ToDesk =
  /** The program, or a template, is new. */
  | { kind: "load"; program: ProgramAddresses; options: DeskOptions }
  /** A page, its corrections or the vocabulary has changed. */
  | { kind: "update" }
  | { kind: "render"; id: number; permalink: string };

export interface Rendered {
  id: number;
  /** Null where there is no such page. */
  body: string | Uint8Array | null;
  /** Why it can't be rendered; null where it can. */
  failure: string | null;
}

export type FromDesk =
  | { kind: "progress"; done: number; total: number }
  /** There is something new to see. */
  | { kind: "shown"; outcome: Outcome }
  /** A change can't be shown; the site stays as it was. */
  | { kind: "problem"; outcome: Outcome }
  | ({ kind: "rendered" } & Rendered);
