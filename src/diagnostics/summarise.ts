/** Diagnostics in, one line that counts them out. */
import type { Diagnostic, Language } from "../schema/diagnostic.ts";
import { countNoun } from "./count-noun.ts";

export function summarise(diagnostics: readonly Diagnostic[], language: Language): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  if (language === "zh") return `${errors} 个错误，${warnings} 个警告`;
  return `${countNoun(errors, "error")}, ${countNoun(warnings, "warning")}`;
}
