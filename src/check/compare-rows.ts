/** `(file, what its rows are, rows that it has, rows that it should have) → where they differ`, in whatever order they come. */
import { disagreement, type Finding } from "./finding.ts";

export function compareRows(
  path: string,
  [what, whatZh]: readonly [en: string, zh: string],
  actual: readonly unknown[],
  expected: readonly unknown[],
): Finding[] {
  const findings: Finding[] = [];
  if (actual.length !== expected.length)
    findings.push(disagreement(path, [`number of ${what}`, `${whatZh}数`], actual.length, expected.length));
  const [had, wanted] = [actual, expected].map((rows) => new Set(rows.map((row) => JSON.stringify(row))));
  for (const row of had ?? [])
    if (!wanted?.has(row)) findings.push(disagreement(path, [what, whatZh], row, "what the API has"));
  for (const row of wanted ?? [])
    if (!had?.has(row)) findings.push(disagreement(path, [what, whatZh], "none such", row));
  return findings;
}
