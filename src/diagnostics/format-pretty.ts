/** Diagnostics in, text for a terminal out: place, message, the printed line with the part marked, cause, hint. */
import pc from "picocolors";
import type { Diagnostic, DiagnosticPlace, Language, Severity } from "../schema/diagnostic.ts";
import { countDiagnostics } from "./count-diagnostics.ts";
import { drawFrame } from "./draw-frame.ts";
import { summarise } from "./summarise.ts";

export interface PrettyOptions {
  language: Language;
  /** @default false */
  color?: boolean;
  /** All that was found, to be counted by file and kind, where what is shown may be a part. */
  found?: readonly Diagnostic[];
}

type Paint = (text: string) => string;
type Colors = ReturnType<typeof pc.createColors>;

const SEVERITY_NAMES: Record<Language, Record<Severity, string>> = {
  en: { error: "error", warning: "warning", info: "info" },
  zh: { error: "错误", warning: "警告", info: "提示" },
};
/** A file's name or text must not steer the terminal. */
const CONTROL = /[\p{Cc}\p{Bidi_Control}]/gu;

function safe(text: string): string {
  return text.replace(CONTROL, " ");
}

/** A problem of the whole file stands at its first character, so that tools can rely on the form. */
function formatPlace({ file, line, column }: DiagnosticPlace): string {
  return safe([file, line ?? 1, column ?? 1].join(":"));
}

function formatFrame(place: DiagnosticPlace, colors: Colors, paint: Paint): string[] {
  const frame = drawFrame(place);
  if (!frame) return [];
  return [colors.dim(frame.gutter) + safe(frame.printed), colors.dim(frame.blankGutter) + paint(frame.mark)];
}

function formatOne(diagnostic: Diagnostic, language: Language, colors: Colors): string {
  const { severity, id, message, cause, hint, related } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  const name = paint(SEVERITY_NAMES[language][severity]);
  return [
    `${colors.bold(formatPlace(diagnostic))} ${name} ${safe(message)} ${colors.dim(id)}`,
    ...formatFrame(diagnostic, colors, paint),
    ...related.flatMap((other) => [
      `  ${safe(other.message)}: ${formatPlace(other)}`,
      ...formatFrame(other, colors, colors.dim),
    ]),
    ...(cause ? [`  ${safe(cause)}`] : []),
    ...(hint ? [`  ${safe(hint)}`] : []),
  ].join("\n");
}

/** A blank line parts the files; the last line counts errors and warnings. */
export function formatPretty(
  diagnostics: readonly Diagnostic[],
  { language, color = false, found }: PrettyOptions,
): string {
  const colors = pc.createColors(color);
  const rows = diagnostics.flatMap((diagnostic, index) => {
    const isNewFile = index > 0 && diagnostics[index - 1]?.file !== diagnostic.file;
    return [...(isNewFile ? [""] : []), formatOne(diagnostic, language, colors)];
  });
  const counts = found ? countDiagnostics(found, language).map(safe) : [];
  const parts = [rows, counts, [summarise(found ?? diagnostics, language)]].filter((part) => part.length > 0);
  return `${parts.map((part) => part.join("\n")).join("\n\n")}\n`;
}
