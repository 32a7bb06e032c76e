/**
 * Corrections and the text of their page → the same with the place that each means. One whose quotation is gone, stands
 * twice, or stands in a line that is not what it was is an error: nothing is guessed.
 */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import { locateOffset } from "../read/locate-offset.ts";
import { digestLines } from "./digest-lines.ts";
import { findNearestLine, type NearestLine } from "./find-nearest-line.ts";
import { type FoldedText, foldPage } from "./fold-page.ts";
import type { PlacedCorrection, ReadCorrections } from "./read-corrections.ts";

export interface AnchoredCorrection {
  correction: PlacedCorrection;
  /** UTF-16 offsets of the quotation in the text of the page. */
  start: number;
  end: number;
  /** 1-based lines on which it begins and ends. */
  line: number;
  lastLine: number;
}

/** Characters of a line that a message shows. */
const SHOWN = 40;

/** `path` is that of the page. */
export function anchorCorrections(
  { file, corrections }: ReadCorrections,
  page: string,
  path: string,
): AnchoredCorrection[] {
  if (corrections.length === 0) return [];
  const folded = foldPage(page);
  const lines = page.split("\n");
  return corrections.flatMap((correction) => anchor(correction, { file, page, path, folded, lines }) ?? []);
}

interface Target {
  file: VFile;
  page: string;
  path: string;
  folded: FoldedText;
  lines: readonly string[];
}

function anchor(
  correction: PlacedCorrection,
  { file, page, path, folded, lines }: Target,
): AnchoredCorrection | null {
  const { at, digest: expected, place } = correction;
  const quoted = shorten(at);
  const wanted = foldPage(at).text;
  const found = wanted === "" ? [] : findAll(folded.text, wanted);
  const spans = found.map((index) => {
    const start = folded.offsets[index] ?? 0;
    const end = (folded.offsets[index + wanted.length - 1] ?? 0) + 1;
    return { start, end, line: lineAt(page, start), lastLine: lineAt(page, end) };
  });
  const inPage = (line: number) => ({ path, place: { line, column: 1 } });
  const [span, second] = spans;
  if (!span) {
    const nearest = findNearestLine(at, lines);
    const params = { quoted, ...describeNearest(nearest) };
    report(file, "stale-correction", { place, params, related: nearest ? [inPage(nearest.line)] : [] });
    return null;
  }
  if (second) {
    const all = spans.map(({ line }) => line).join(", ");
    const related = [...new Set(spans.map(({ line }) => line))].map(inPage);
    report(file, "ambiguous-correction", { place, params: { quoted, lines: all }, related });
    return null;
  }
  const printed = lines.slice(span.line - 1, span.lastLine).join("\n");
  const digest = digestLines(lines, span.line - 1, span.lastLine);
  const actual = shorten(printed.trim());
  const related = [inPage(span.line)];
  if (expected === undefined)
    report(file, "unsealed-correction", { place, params: { actual, digest }, related });
  else if (expected !== digest) {
    report(file, "changed-context", { place, params: { quoted, actual, expected, digest }, related });
    return null;
  }
  return { correction, ...span };
}

function findAll(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let index = text.indexOf(wanted); index >= 0; index = text.indexOf(wanted, index + 1))
    found.push(index);
  return found;
}

const lineAt = (page: string, offset: number) => locateOffset(page, offset).line;

function describeNearest(nearest: NearestLine | null): { nearest: string; nearestZh: string } {
  if (!nearest) return { nearest: "nothing", nearestZh: "（没有相近的文字）" };
  const text = shorten(nearest.text.trim());
  return {
    nearest: `line ${nearest.line}, “${text}”`,
    nearestZh: `第 ${nearest.line} 行“${text}”`,
  };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : text;
}
