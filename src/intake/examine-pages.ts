/** Pages to take in, and those that are there → what each is, with errors on the files of those that can't be taken. */
import { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import { type Context, parsePage } from "../pipeline.ts";
import { type PageSource, readPage } from "../read/read-page.ts";
import type { PageRecord } from "../schema/record.ts";
import { findTwinPage } from "./find-twin-page.ts";

export interface Candidate {
  source: PageSource;
  file: VFile;
  record: PageRecord;
}

export interface Examination {
  /** With all problems; also those of twins, without, so that their lines can be shown. */
  files: VFile[];
  /** Those that can be read as pages. */
  candidates: Candidate[];
}

const PERCENT = 100;

/** Each page is compared with those before it, too. */
export function examinePages(
  sources: readonly PageSource[],
  known: readonly PageSource[],
  context: Context,
): Examination {
  const others = known.map((page) => ({ path: page.path, text: String(readPage(page).file) }));
  const files: VFile[] = [];
  const candidates: Candidate[] = [];
  for (const source of sources) {
    const { file, record } = parsePage(source, context);
    files.push(file);
    if (!record) continue;
    candidates.push({ source, file, record });
    const text = String(file);
    const twin = findTwinPage(text, others);
    others.push({ path: source.path, text });
    if (!twin) continue;
    report(file, "duplicate-page", {
      place: { line: twin.line, column: 1 },
      params: { share: Math.floor(twin.share * PERCENT), twin: `${twin.path}:${twin.twinLine}` },
      related: [{ path: twin.path, place: { line: twin.twinLine, column: 1 } }],
    });
    if (twin.path !== source.path) files.push(new VFile({ path: twin.path, value: twin.text }));
  }
  return { files, candidates };
}
