/**
 * Paths of files and folders in, the bytes of the pages and of the corrections beside them out, and a VFile with its
 * complaint for each that has none.
 */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { VFile } from "vfile";
import { CORRECTIONS, correctionsPathOf } from "../correct/corrections-path.ts";
import type { DiagnosticId } from "../diagnostics/catalogue.ts";
import { type Parameters, report } from "../diagnostics/report.ts";
import type { PageSource } from "../read/read-page.ts";
import { describeFailure } from "./describe-failure.ts";
import { leadsOutside } from "./leads-outside.ts";
import { listPages } from "./list-pages.ts";
import { type ReadBytes, type ReadFile, readBytes } from "./read-bytes.ts";

export interface Sources {
  sources: PageSource[];
  /** Files and folders that have nothing to parse, with the reason; warnings among them. */
  refused: VFile[];
  /** Path → the file as it was read. */
  files: ReadonlyMap<string, ReadFile>;
}

export interface ReadOptions {
  /** The most bytes that a page may have. */
  limit: number;
  /** Whether a folder stands for its pages. */
  expandFolders: boolean;
  /** What was read before: a file that has not changed since is not read again, and its source is the same object. */
  former?: Sources | null | undefined;
}

function refuse(path: string, id: DiagnosticId, params: Parameters = {}): VFile {
  const file = new VFile({ path });
  report(file, id, { params });
  return file;
}

/** What lies outside of `root` is nobody's business, and a message would show a line of it. */
function readCorrections(path: string, root: string, read: (path: string) => ReadBytes): ReadBytes | null {
  if (!existsSync(path)) return null;
  if (!leadsOutside(path, realpathSync(root))) return read(path);
  const params = { reason: "it is a link out of the folder", reasonZh: "它是指向文件夹之外的链接" };
  return { ok: false, id: "unreadable", params };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The pages of a folder; a folder without any is a complaint of its own. */
function listFolder(folder: string, refused: VFile[]): string[] {
  try {
    const { pages, outside, corrections } = listPages(folder);
    refused.push(...outside.map((path) => refuse(path, "link-outside")));
    const corrected = new Set(pages.map(correctionsPathOf));
    for (const path of corrections)
      if (!corrected.has(path))
        refused.push(refuse(path, "orphan-corrections", { page: basename(path, CORRECTIONS) }));
    if (pages.length === 0) refused.push(refuse(folder, "no-pages"));
    return pages;
  } catch (error) {
    refused.push(refuse(folder, "unreadable", { ...describeFailure(error) }));
    return [];
  }
}

/** Files come in the order given, those of a folder in the order of their code points. */
export function readSources(
  paths: readonly string[],
  { limit, expandFolders, former }: ReadOptions,
): Sources {
  const refused: VFile[] = [];
  const sources: PageSource[] = [];
  const files = new Map<string, ReadFile>();
  const known = new Map(former?.sources.map((source) => [source.path, source]));
  const readFile = (path: string): ReadBytes => {
    const read = readBytes(path, limit, former?.files.get(path));
    if (read.ok) files.set(path, read.file);
    return read;
  };
  const take = (source: PageSource) => {
    const { path, bytes, corrections } = source;
    const old = known.get(path);
    const isSame = old?.bytes === bytes && old.corrections?.bytes === corrections?.bytes;
    sources.push(isSame ? old : source);
  };
  const expand = (path: string) => {
    try {
      return expandFolders && isFolder(path)
        ? listFolder(path, refused).map((page) => ({ path: page, root: path }))
        : [{ path, root: dirname(path) }];
    } catch {
      // What stat can't see, readBytes can't either, and that says why.
      return [{ path, root: dirname(path) }];
    }
  };
  for (const { path, root } of paths.flatMap(expand)) {
    const read = readFile(path);
    if (!read.ok) {
      refused.push(refuse(path, read.id, read.params));
      continue;
    }
    const beside = correctionsPathOf(path);
    const corrections = readCorrections(beside, root, readFile);
    // Without its corrections a page would be read as an editor has said it is not.
    if (corrections && !corrections.ok) refused.push(refuse(beside, corrections.id, corrections.params));
    else
      take({
        path,
        bytes: read.file.bytes,
        ...(corrections && { corrections: { path: beside, bytes: corrections.file.bytes } }),
      });
  }
  return { sources, refused, files };
}
