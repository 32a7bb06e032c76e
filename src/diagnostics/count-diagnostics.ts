/** Diagnostics in, two tables out: how many there are in each file, and of each kind. The fullest come first. */
import { compareCodepoints } from "../index/compare-codepoints.ts";
import type { Diagnostic, Language } from "../schema/diagnostic.ts";
import { alignColumns } from "./align-columns.ts";
import { findEntry } from "./find-entry.ts";
import { summarise } from "./summarise.ts";

/** As many as fit on a screen beside the other table; the rest are only numbered. */
const MOST_FILES = 20;
const MORE: Record<Language, (files: number) => string> = {
  en: (files) => `… and in ${files} more`,
  zh: (files) => `……另有 ${files} 个文件`,
};

function groupBy(
  diagnostics: readonly Diagnostic[],
  key: "file" | "id",
): (readonly [string, Diagnostic[]])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic[key]);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic[key], [diagnostic]);
  }
  return [...groups].sort(([a, as], [b, bs]) => bs.length - as.length || compareCodepoints(a, b));
}

/** The lines of the tables; one that would only repeat the sum is left out. */
export function countDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const files = groupBy(diagnostics, "file");
  const kinds = groupBy(diagnostics, "id");
  const fileRows = files.slice(0, MOST_FILES).map(([file, found]) => [summarise(found, language), file]);
  const kindRows = kinds.map(([id, { length }]) => [
    String(length),
    id,
    findEntry(id)?.title[language] ?? "",
  ]);
  return [
    ...(files.length > 1 ? alignColumns(fileRows) : []),
    ...(files.length > MOST_FILES ? [MORE[language](files.length - MOST_FILES)] : []),
    ...(files.length > 1 && kinds.length > 1 ? [""] : []),
    ...(kinds.length > 1 ? alignColumns(kindRows, [0]) : []),
  ];
}
