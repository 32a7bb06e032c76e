/** What was found in the files, and how far parsing got, as one outcome. */
import { summarise } from "../diagnostics/summarise.ts";
import type { Diagnostic, Language } from "../schema/diagnostic.ts";
import type { Outcome } from "./messages.ts";

type Counts = Pick<Outcome, "pages" | "articles" | "parsed" | "waiting" | "milliseconds">;

export function toOutcome(problems: readonly Diagnostic[], language: Language, counts: Counts): Outcome {
  return {
    errors: problems.filter(({ severity }) => severity === "error"),
    failure: null,
    summary: summarise(problems, language),
    ...counts,
  };
}
