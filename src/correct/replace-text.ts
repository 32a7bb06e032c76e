/** The text of a page and its anchored corrections → the text with words replaced, line for line as it was. */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { AnchoredCorrection } from "./anchor-corrections.ts";
import { foldPage } from "./fold-page.ts";

declare module "vfile" {
  interface DataMap {
    /** 1-based numbers of lines whose whole text was taken away; no photo stood there. */
    emptied: readonly number[];
  }
}

export interface Replacement {
  anchored: AnchoredCorrection;
  /** UTF-16 offsets of what is replaced. */
  start: number;
  end: number;
  to: string;
}

/** The replacements among the corrections; one whose `from` does not stand exactly once in the quotation is an error. */
export function listReplacements(
  file: VFile,
  corrections: readonly AnchoredCorrection[],
  page: string,
): Replacement[] {
  return corrections.flatMap((anchored) => {
    const { from, to, at, place } = anchored.correction;
    if (from === undefined || to === undefined) return [];
    const quoted = foldPage(page.slice(anchored.start, anchored.end));
    const wanted = foldPage(from).text;
    const index = wanted === "" ? -1 : quoted.text.indexOf(wanted);
    if (index < 0 || quoted.text.includes(wanted, index + 1)) {
      report(file, "misfit-correction", {
        place,
        params: {
          problem: `text “${from}” to replace, expected it exactly once in the quotation “${at}”`,
          problemZh: `引文“${at}”中“${from}”须出现且只出现一次`,
        },
      });
      return [];
    }
    const start = anchored.start + (quoted.offsets[index] ?? 0);
    const end = anchored.start + (quoted.offsets[index + wanted.length - 1] ?? 0) + 1;
    return [{ anchored, start, end, to }];
  });
}

/** Breaks of lines inside what is replaced stay, so that all lines keep their numbers. */
export function replaceText(page: string, replacements: readonly Replacement[]): string {
  let text = page;
  for (const { start, end, to } of [...replacements].sort((a, b) => b.start - a.start)) {
    const breaks = text.slice(start, end).replace(/[^\n]/gu, "");
    text = text.slice(0, start) + to + breaks + text.slice(end);
  }
  return text;
}

/** 1-based numbers of the lines of which replacements leave nothing. */
export function listEmptied(page: string, replaced: string): number[] {
  const left = replaced.split("\n");
  return page
    .split("\n")
    .flatMap((line, index) => (line.trim() !== "" && left[index]?.trim() === "" ? [index + 1] : []));
}
