/** VFiles with their messages in, diagnostics in the chosen language out, by file, line and column. */
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import type { Diagnostic, Language, Severity } from "../schema/diagnostic.ts";
import { type CatalogueEntry, catalogue } from "./catalogue.ts";
import { fillTemplate } from "./fill-template.ts";

/** VFile's own convention: `true` is an error, `false` a warning, neither a note. */
function severityOf(fatal: boolean | null | undefined): Severity {
  if (fatal === true) return "error";
  return fatal === false ? "warning" : "info";
}

function toDiagnostic(
  path: string,
  lines: readonly string[],
  message: VFileMessage,
  language: Language,
): Diagnostic {
  // A message that some plugin put there has no entry; its own words have to do.
  const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;
  const entry = entries[message.ruleId ?? ""];
  const { place, params = {} } = message;
  const end = place && "end" in place ? place.end : undefined;
  return {
    file: path,
    line: message.line ?? null,
    column: message.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: severityOf(message.fatal),
    id: message.ruleId ?? "unknown",
    message: entry ? fillTemplate(entry.message[language], params) : message.reason,
    hint: entry ? fillTemplate(entry.hint[language], params) : (message.note ?? ""),
    text: message.line === undefined ? null : (lines[message.line - 1] ?? null),
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

export function toDiagnostics(files: readonly VFile[], language: Language): Diagnostic[] {
  return files
    .flatMap((file) => {
      const lines = (file.data.printed ?? String(file)).split("\n");
      return file.messages.map((message) => toDiagnostic(file.path ?? "", lines, message, language));
    })
    .sort(compare);
}
