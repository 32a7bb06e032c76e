/** What a check of a built site found, and how much it looked at. */
import type { Parameters } from "../diagnostics/report.ts";
import type { SiteDiagnosticId } from "../diagnostics/site-catalogue.ts";

export interface Finding {
  /** The file of the site, from its root on: `/articles/…/index.html`. */
  path: string;
  id: SiteDiagnosticId;
  params: Parameters;
  /** Where in the text of the file, in UTF-16 units, as far as it is known. */
  offset?: number;
}

/** What the numbers of a result count. */
export type Looked = "pages" | "links" | "articles" | "addresses" | "entries" | "files" | "queries";

export interface CheckResult {
  findings: Finding[];
  looked: number;
  /** More than `looked` where only a sample was looked at. */
  total: number;
  noun: Looked;
}

/** Called with how much is looked at and how much there is. */
export type OnProgress = (counted: { done: number; total: number }) => void;

/** Two things that should be the same and aren't. `what` names them in English and Chinese. */
export function disagreement(
  path: string,
  [what, whatZh]: readonly [en: string, zh: string],
  actual: unknown,
  expected: unknown,
): Finding {
  return {
    path,
    id: "site-disagreement",
    params: { what, whatZh, actual: show(actual), expected: show(expected) },
  };
}

/** Characters of a value that are shown; the beginning tells which it is. */
const SHOWN = 80;

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** A file that isn't what its name says. */
export function unreadable(path: string, format: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return { path, id: "site-unreadable-file", params: { format, reason: reason.split("\n")[0] ?? "" } };
}
