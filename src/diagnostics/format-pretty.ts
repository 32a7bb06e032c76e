/** Diagnostics in, text for a terminal out: place, message, the printed line with the part marked, hint. */
import pc from "picocolors";
import type { Diagnostic, Language, Severity } from "../schema/diagnostic.ts";
import { drawFrame } from "./draw-frame.ts";
import { summarise } from "./summarise.ts";

export interface PrettyOptions {
  language: Language;
  /** @default false */
  color?: boolean;
}

const SEVERITY_NAMES: Record<Language, Record<Severity, string>> = {
  en: { error: "error", warning: "warning", info: "info" },
  zh: { error: "错误", warning: "警告", info: "提示" },
};
/** A file's name or text must not steer the terminal. */
const CONTROL = /\p{Cc}/gu;

function formatOne(
  diagnostic: Diagnostic,
  language: Language,
  colors: ReturnType<typeof pc.createColors>,
): string {
  const { file, line, column, severity, id, message, hint } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  const safe = (text: string) => text.replace(CONTROL, " ");
  // A problem of the whole file stands at its first character, so that tools can rely on the form.
  const place = [file, line ?? 1, column ?? 1].join(":");
  const name = paint(SEVERITY_NAMES[language][severity]);
  const rows = [`${colors.bold(safe(place))} ${name} ${safe(message)} ${colors.dim(id)}`];
  const frame = drawFrame(diagnostic);
  if (frame) {
    rows.push(colors.dim(frame.gutter) + safe(frame.printed));
    rows.push(colors.dim(frame.blankGutter) + paint(frame.mark));
  }
  if (hint) rows.push(`  ${safe(hint)}`);
  return rows.join("\n");
}

/** A blank line parts the files; the last line counts errors and warnings. */
export function formatPretty(
  diagnostics: readonly Diagnostic[],
  { language, color = false }: PrettyOptions,
): string {
  const colors = pc.createColors(color);
  const rows = diagnostics.flatMap((diagnostic, index) => {
    const isNewFile = index > 0 && diagnostics[index - 1]?.file !== diagnostic.file;
    return [...(isNewFile ? [""] : []), formatOne(diagnostic, language, colors)];
  });
  return `${[...rows, ...(rows.length > 0 ? [""] : []), summarise(diagnostics, language)].join("\n")}\n`;
}
