/** Diagnostics in, a log of the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS) out. */
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, DiagnosticPlace, Language, Severity } from "../schema/diagnostic.ts";
import { type CatalogueEntry, catalogue } from "./catalogue.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };
const INDENT = 2;
const IDS = Object.keys(catalogue);

function listRules(language: Language) {
  const entries: [string, CatalogueEntry][] = Object.entries(catalogue);
  return entries.map(([id, { severity, title, hint }]) => ({
    id,
    shortDescription: { text: title[language] },
    help: { text: hint[language] },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
}

/** A path as the URI that SARIF wants: relative ones stay so, to be found from the root of the repository. */
function toUri(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(/[/\\]/u).map(encodeURIComponent).join("/");
}

function locate({ file, line, column, endLine, endColumn, text }: DiagnosticPlace) {
  // What concerns the whole file stands at its first line: readers such as GitHub's want a line.
  const region = {
    startLine: line ?? 1,
    ...(column !== null && { startColumn: column }),
    ...(endLine !== null && { endLine }),
    ...(endColumn !== null && { endColumn }),
    ...(text !== null && { snippet: { text } }),
  };
  return { physicalLocation: { artifactLocation: { uri: toUri(file) }, region } };
}

function toResult(diagnostic: Diagnostic) {
  const { id, severity, message, cause, hint, related } = diagnostic;
  const ruleIndex = IDS.indexOf(id);
  return {
    ruleId: id,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: [message, cause, hint].filter((part) => part).join("\n") },
    locations: [locate(diagnostic)],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        ...locate(other),
        message: { text: other.message },
      })),
    }),
  };
}

export function formatSarif(diagnostics: readonly Diagnostic[], language: Language): string {
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "banmian", rules: listRules(language) } },
        language: language === "zh" ? "zh-CN" : "en",
        columnKind: "utf16CodeUnits",
        results: diagnostics.map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, INDENT)}\n`;
}
