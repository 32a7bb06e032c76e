/** Verdicts → a table on standard output: for each field how often it is right, precision, recall, F1 and the peer's F1. */
import type { Verdict } from "../../src/evaluate/judge-field.ts";
import { measureCounts } from "../../src/evaluate/measure-counts.ts";
import { printTable } from "./print-table.ts";

/** As a page is read from top to bottom, then what is found in its texts. */
const FIELDS = [
  ...["newspaper", "date", "edition", "banner", "article count", "article found", "lost-text"],
  ...["section", "rubric", "section or rubric", "kicker", "headline", "subhead"],
  ...["byline", "reporters", "correspondents", "photographers", "attribution"],
  ...["body text", "paragraphs", "crossheads", "photos"],
  ...["organisation", "organisations", "people", "places", "subjects"],
];

export function printScores(verdicts: readonly Verdict[], peer: readonly Verdict[]): void {
  const fields = FIELDS.filter((field) => verdicts.some((verdict) => verdict.field === field));
  const rows = fields.map((field) => {
    const of = verdicts.filter((verdict) => verdict.field === field);
    const ok = of.filter((verdict) => verdict.ok).length;
    const { precision, recall, f1, right, found, wanted } = measureCounts(of.map(({ counts }) => counts));
    const ofPeer = peer.filter((verdict) => verdict.field === field);
    return [
      field,
      `${ok}/${of.length}`,
      percent(ok / of.length),
      `${right}/${found}`,
      found === 0 ? "–" : percent(precision),
      `${right}/${wanted}`,
      wanted === 0 ? "–" : percent(recall),
      found + wanted === 0 ? "–" : percent(f1),
      ofPeer.length === 0 ? "" : percent(measureCounts(ofPeer.map(({ counts }) => counts)).f1),
    ];
  });
  printTable([["field", "right", "", "precision", "", "recall", "", "F1", "tagger's F1"], ...rows]);
}

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
