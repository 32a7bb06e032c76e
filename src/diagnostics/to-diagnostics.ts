/** VFiles with their messages in, diagnostics of all that is not settled out, in the chosen language, by file, line and column. */
import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import type { Diagnostic, DiagnosticPlace, Language, Severity } from "../schema/diagnostic.ts";
import { fillTemplate } from "./fill-template.ts";
import { findEntry } from "./find-entry.ts";
import { severityOf } from "./severity-of.ts";
import { wordHint } from "./word-hint.ts";

/** `path → the lines of the file as printed`. */
type PrintedLines = (path: string) => readonly string[] | undefined;

/** Of ten thousand files a few have something to tell. */
function printLines(files: readonly VFile[]): PrintedLines {
  const fileAt = new Map(files.map((file) => [file.path ?? "", file]));
  const split = new Map<VFile, readonly string[]>();
  return (path) => {
    const file = fileAt.get(path);
    if (!file) return undefined;
    const lines = split.get(file) ?? (file.data.printed ?? String(file)).split("\n");
    split.set(file, lines);
    return lines;
  };
}

function locate(file: string, place: Position | Point | undefined, printed: PrintedLines): DiagnosticPlace {
  const start = place && ("start" in place ? place.start : place);
  const end = place && "end" in place ? place.end : undefined;
  return {
    file,
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    text: start ? (printed(file)?.[start.line - 1] ?? null) : null,
  };
}

function toDiagnostic(
  path: string,
  message: VFileMessage,
  language: Language,
  printed: PrintedLines,
): Diagnostic {
  // A message that some plugin put there has no entry; its own words have to do.
  const entry = findEntry(message.ruleId ?? "");
  const { place, params = {}, related = [] } = message;
  return {
    ...locate(path, place, printed),
    severity: severityOf(message),
    id: message.ruleId ?? "unknown",
    message: entry ? fillTemplate(entry.message[language], params) : message.reason,
    cause: entry?.cause ? fillTemplate(entry.cause[language], params) : null,
    hint: entry ? wordHint(entry, language, params) : (message.note ?? ""),
    related: related.map((other) => ({
      ...locate(other.path ?? path, other.place, printed),
      message: entry?.related?.[language] ?? "",
    })),
  };
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    compareCodepoints(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareCodepoints(a.id, b.id)
  );
}

/** `wanted` is that of the severities that are asked for. @default all */
export function toDiagnostics(files: readonly VFile[], language: Language, wanted?: Severity): Diagnostic[] {
  const printed = printLines(files);
  return files
    .flatMap((file) =>
      file.messages
        .filter((message) => !message.isSettled && (!wanted || severityOf(message) === wanted))
        .map((message) => toDiagnostic(file.path ?? "", message, language, printed)),
    )
    .sort(compare);
}
