/** A file's path and bytes in, a VFile with the text of the page, its marks and the issue its front matter names out. */
import { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import { trimEdges } from "../parse/trim-edges.ts";
import type { Issue } from "../schema/issue.ts";
import type { Marks } from "../schema/mark.ts";
import { decodeText } from "./decode-text.ts";
import type { Encoding } from "./encoding.ts";
import { findFrontMatter } from "./find-front-matter.ts";
import { locateOffset } from "./locate-offset.ts";
import { parseFrontMatter } from "./parse-front-matter.ts";
import { readMarks } from "./read-marks.ts";
import { replaceStrays } from "./replace-strays.ts";

declare module "vfile" {
  interface DataMap {
    /** The text as printed, front matter included: what code frames show. */
    printed: string;
    /** The same with its marks blanked out: what readers are shown. */
    unmarked: string;
    /** What the lines say of themselves. */
    marks: Marks;
    /** True where nothing is left to be guessed: what a line doesn't say, its heading mark says. */
    isMarked: boolean;
  }
}

export interface PageSource {
  path: string;
  bytes: Uint8Array;
  /** The file of corrections beside it. */
  corrections?: { path: string; bytes: Uint8Array } | undefined;
}

export interface ReadPage {
  /** `value` is the text with front matter and marks blanked out, `data.printed` with them; same lines, same columns. */
  file: VFile;
  issue: Issue;
  /** `null` where the bytes couldn't be decoded. */
  encoding: Encoding | null;
}

/**
 * Problems are reported on the file; where one is fatal there is nothing to parse.
 * Lines end in `\n` whatever the file used; offsets count UTF-16 units of the text without byte order mark.
 */
export function readPage({ path, bytes }: PageSource): ReadPage {
  const decoding = decodeText(bytes);
  if (!decoding.ok) {
    const file = new VFile({ path, value: "" });
    report(file, decoding.id, { params: decoding.params });
    return { file, issue: {}, encoding: null };
  }
  const { text: printed, strays } = replaceStrays(decoding.text);
  const file = new VFile({ path, value: printed, data: { printed } });
  const range = (start: number, end: number) => ({
    start: locateOffset(printed, start),
    end: locateOffset(printed, end),
  });
  for (const { line, column, code } of strays) {
    const place = { start: { line, column }, end: { line, column: column + 1 } };
    report(file, "stray-character", { place, params: { actual: code } });
  }
  const { encoding } = decoding;
  const block = findFrontMatter(printed);
  const head = block?.end ?? 0;
  const { issue, isMarked, problems } = block
    ? parseFrontMatter(printed, block)
    : { issue: {}, isMarked: false, problems: [] };
  for (const { id, start, end, params } of problems) {
    report(file, id, { place: range(start, end), params });
  }
  const blanked = printed.slice(0, head).replace(/[^\n]/g, " ");
  const { text, problems: faults, marks, dividers } = readMarks(blanked + printed.slice(head));
  for (const { line, start, end, problem, problemZh } of faults) {
    const place = { start: { line, column: start + 1 }, end: { line, column: end + 1 } };
    report(file, "bad-mark", { place, params: { problem, problemZh } });
  }
  file.value = text;
  file.data = {
    ...file.data,
    unmarked: printed.slice(0, head) + text.slice(head),
    marks: { marks, dividers },
    isMarked,
  };
  if (trimEdges(text).text === "" && !file.messages.some((message) => message.fatal)) {
    report(file, "not-a-page", {
      params: block
        ? { actual: "front matter without a page", actualZh: "只有文首信息的文件" }
        : { actual: "file without printed text", actualZh: "没有可印文字的文件" },
    });
  }
  return { file, issue, encoding };
}
