/** Diagnostics in, workflow commands of GitHub Actions out: each line becomes a note beside the line of the page. */
import type { Diagnostic, Language, Severity } from "../schema/diagnostic.ts";
import { type CatalogueEntry, catalogue } from "./catalogue.ts";

const COMMANDS: Record<Severity, string> = { error: "error", warning: "warning", info: "notice" };

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function formatOne(diagnostic: Diagnostic, language: Language): string {
  const { file, line, column, endLine, endColumn, severity, id, message, cause, hint } = diagnostic;
  const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;
  const title = entries[id] ? `${entries[id].title[language]} (${id})` : id;
  // Columns are refused where the lines differ.
  const isOneLine = endLine === null || endLine === line;
  const properties = {
    file,
    line: line ?? 1,
    endLine,
    col: isOneLine ? column : null,
    endColumn: isOneLine ? endColumn : null,
    title,
  };
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const related = diagnostic.related.map((other) => `${other.message}: ${other.file}:${other.line ?? 1}`);
  const data = [message, cause, ...related, hint].filter((part) => part).join("\n");
  return `::${COMMANDS[severity]} ${written.join(",")}::${escapeData(data)}\n`;
}

export function formatGithub(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics.map((diagnostic) => formatOne(diagnostic, language)).join("");
}
