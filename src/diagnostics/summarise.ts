/** Diagnostics in, one line that counts them out. */
import type { Diagnostic, Language } from "../schema/diagnostic.ts";
import { countNoun } from "./count-noun.ts";

/** Notes are named only where there are some. */
export function summarise(diagnostics: readonly Pick<Diagnostic, "severity">[], language: Language): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  const notes = diagnostics.length - errors - warnings;
  if (language === "zh") return `${errors} 个错误，${warnings} 个警告${notes > 0 ? `，${notes} 个提示` : ""}`;
  const counts = [countNoun(errors, "error"), countNoun(warnings, "warning")];
  return [...counts, ...(notes > 0 ? [countNoun(notes, "note")] : [])].join(", ");
}
