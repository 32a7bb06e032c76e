/** The one place where the order of the stages stands: bytes → text → tree → record, for one page and for many. */

import type { Root } from "mdast";
import type { Processor } from "unified";
import type { VFile } from "vfile";
import { report } from "./diagnostics/report.ts";
import { type Doubt, selectDoubts } from "./diagnostics/select-doubts.ts";
import { compileEnrichment, type Enrichment } from "./enrich/enrich-article.ts";
import { listPlaceParents } from "./enrich/list-place-parents.ts";
import type { Archive } from "./index/archive.ts";
import { buildArchive } from "./index/build-archive.ts";
import { checkPermalinks } from "./index/check-permalinks.ts";
import { createPageProcessor } from "./parse/newspaper.ts";
import { type PageSource, readPage } from "./read/read-page.ts";
import { articleIdsOf } from "./record/article-ids.ts";
import { type ReadPageFile, reportDuplicates } from "./record/find-duplicates.ts";
import { makePage } from "./record/make-page.ts";
import { pageIdOf } from "./record/page-id.ts";
import { resolveAcross } from "./record/resolve-across.ts";
import type { Lexicon } from "./schema/lexicon.ts";
import type { PageRecord } from "./schema/record.ts";
import type { Segmenter } from "./schema/segmenter.ts";
import type { PageNode } from "./schema/tree.ts";
import type { Vocabulary } from "./schema/vocabulary.ts";

/** What the stages need beside their input. */
export interface Context {
  vocabulary: Vocabulary;
  segmenter: Segmenter;
  lexicon: Lexicon;
}

export interface ParsedPage {
  /** Carries every problem as a message. */
  file: VFile;
  /** Null where the file can't be read as a page. */
  record: PageRecord | null;
}

export interface Progress {
  done: number;
  total: number;
  path: string;
}

interface Stages extends Enrichment {
  processor: Processor<Root, Root, PageNode>;
}

/** Grammars are compiled once for each context, not for each page. */
const stagesOf = new WeakMap<Context, Stages>();

function compileStages(context: Context): Stages {
  const known = stagesOf.get(context);
  if (known) return known;
  const stages = {
    processor: createPageProcessor(context),
    ...compileEnrichment(context),
  };
  stagesOf.set(context, stages);
  return stages;
}

export function parsePage(source: PageSource, context: Context): ParsedPage {
  const { processor, enrich, placeBodies } = compileStages(context);
  const { file, issue } = readPage(source);
  if (file.messages.some(({ fatal }) => fatal === true)) return { file, record: null };
  const tree = processor.runSync(processor.parse(file), file);
  const page = makePage(tree, issue, pageIdOf(source.path));
  const ids = articleIdsOf(page.id, page.articles);
  const articles = page.articles.map((article, index) => ({
    id: ids[index] ?? `${page.id}-${index + 1}`,
    order: index + 1,
    ...enrich(article),
  }));
  const [record = null] = resolveAcross([{ ...page, articles }], placeBodies);
  return { file, record };
}

export interface BuiltRecords {
  /** One for each source, with its problems. */
  files: VFile[];
  /** One for each source that could be read as a page. */
  records: PageRecord[];
  /** Id of a page → its text as decoded, so that the printed lines can be shown beside the record. */
  texts: ReadonlyMap<string, string>;
  /** Id of a page → what readers are told of its lines. */
  doubts: ReadonlyMap<string, readonly Doubt[]>;
}

/** Parses all pages, then looks across them for what no page shows alone. */
export function buildRecords(
  sources: readonly PageSource[],
  context: Context,
  onProgress?: (progress: Progress) => void,
): BuiltRecords {
  const files: VFile[] = [];
  const read: ReadPageFile[] = [];
  for (const [index, source] of sources.entries()) {
    const { file, record } = parsePage(source, context);
    files.push(file);
    if (record) read.push({ file, record });
    onProgress?.({ done: index + 1, total: sources.length, path: source.path });
  }
  reportDuplicates(read);
  const texts = new Map(read.map(({ file, record }) => [record.id, file.data.printed ?? String(file)]));
  const doubts = new Map(read.map(({ file, record }) => [record.id, selectDoubts(file)]));
  const records = resolveAcross(
    read.map(({ record }) => record),
    compileStages(context).placeBodies,
  );
  return { files, records, texts, doubts };
}

/** Indexes the records with what the vocabularies say of their places and subjects; reports addresses claimed twice. */
export function indexRecords(
  { files, records, texts, doubts }: BuiltRecords,
  { vocabulary, segmenter }: Context,
): Archive {
  const archive = buildArchive(records, {
    sources: texts,
    doubts,
    cutWords: (text) => segmenter.cut(text),
    // A place too common to be indexed (中国) would gather nearly everything as a parent too.
    placeParents: new Map(
      [...listPlaceParents(vocabulary.places)].filter(
        ([, parent]) => !vocabulary.places.common.includes(parent),
      ),
    ),
    subjectTree: new Map(
      vocabulary.subjects.map(({ label, broader, scope }) => [label, { broader, scopeNote: scope }]),
    ),
  });
  const [first] = files;
  for (const { permalink, owners } of first ? checkPermalinks(archive) : [])
    if (first) report(first, "duplicate-permalink", { params: { permalink, owners: owners.join(", ") } });
  return archive;
}
