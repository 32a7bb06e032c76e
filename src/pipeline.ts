/** The one place where the order of the stages stands: bytes → text → tree → record, for one page and for many. */
import type { VFile } from "vfile";
import { applyReplacements } from "./correct/apply-replacements.ts";
import { correctFields } from "./correct/correct-fields.ts";
import { correctNames } from "./correct/correct-names.ts";
import { describeCorrections } from "./correct/describe-corrections.ts";
import { keepAddresses } from "./correct/keep-addresses.ts";
import { joinOrders, type KeptAddress, NO_ORDERS, type Orders } from "./correct/list-orders.ts";
import { planCorrections } from "./correct/plan-corrections.ts";
import { planNames } from "./correct/plan-names.ts";
import { reportAbsentNames } from "./correct/report-absent-names.ts";
import { reportTakenAddresses } from "./correct/report-taken-addresses.ts";
import { report } from "./diagnostics/report.ts";
import { type Doubt, selectDoubts } from "./diagnostics/select-doubts.ts";
import { listPlaceParents } from "./enrich/list-place-parents.ts";
import type { Archive } from "./index/archive.ts";
import { buildArchive, type PrintedSources } from "./index/build-archive.ts";
import { checkPermalinks } from "./index/check-permalinks.ts";
import { keepRecent } from "./index/keep-recent.ts";
import type { SubjectNode } from "./index/subject-node.ts";
import { compileStages } from "./pipeline/compile-stages.ts";
import type { Context } from "./pipeline/context.ts";
import { readRecord } from "./pipeline/read-record.ts";
import { reviewPage } from "./pipeline/review-page.ts";
import { type PageSource, readPage } from "./read/read-page.ts";
import { unmarkedOf } from "./read/unmarked-of.ts";
import { type ReadPageFile, reportDuplicates } from "./record/find-duplicates.ts";
import { notePage } from "./record/note-page.ts";
import { type NameChanges, unifyNames } from "./record/unify-names.ts";
import type { PageReview } from "./review/question.ts";
import type { ArticleRecord, PageRecord } from "./schema/record.ts";
import type { PageNode } from "./schema/tree.ts";

export type { Context };
export { reviewPage };

export interface ParsedPage {
  /** Carries every problem as a message. */
  file: VFile;
  /** The file of its corrections with the problems of them; null where there is none. */
  corrections: VFile | null;
  /** Null where the file can't be read as a page, or not all of its corrections fit. */
  record: PageRecord | null;
  /** What its corrections ask of other pages too. */
  orders: Orders;
  /** Of all of it; where it is kept. */
  digest?: string | undefined;
  /** How many its text has; where it is kept. */
  lineCount?: number | undefined;
}

export interface Progress {
  done: number;
  total: number;
  path: string;
}

/** Pages parsed before, so that what did not change is not parsed again. */
export interface PageMemory {
  /** With files of its own each time, for later stages report on them; null where the page, or the program, is new. */
  recall(source: PageSource): ParsedPage | null;
  keep(source: PageSource, page: ParsedPage): void;
}

export function parsePage(source: PageSource, context: Context): ParsedPage {
  const { enrich, placeBodies } = compileStages(context).enrichment;
  const { file, corrections, read } = readRecord(source, context);
  if (!read) return { file, corrections, record: null, orders: NO_ORDERS };

  const { ids, assigned, orders, nameChanges, roles } = read;
  const { statedIds: _, ...page } = read.page;
  const { id } = page;
  const articles = enrich(page.articles).map((before, index): ArticleRecord => {
    const own = assigned.articles[index] ?? [];
    const corrected = own.length > 0 ? enrich([correctFields(before, own)]) : [];
    const [after = before] = corrected.map((article) => correctNames(article, own));
    const told = describeCorrections(own, { roles, article: { before, after } });
    return {
      id: ids[index] ?? `${id}-${index + 1}`,
      order: index + 1,
      ...after,
      ...(told.length > 0 && { corrections: told }),
    };
  });
  const told = describeCorrections(assigned.outside, { roles, article: null });
  const unified = unifyNames(
    [{ ...page, articles, ...(told.length > 0 && { corrections: told }) }],
    nameChanges,
    placeBodies,
  );
  const [record = null] = keepAddresses(unified, orders);
  return { file, corrections, record, orders };
}

/**
 * The newspaper tree of a page that `parsePage` has read without an error, its roles as corrected. Where `replaces` is
 * false, its words are as printed.
 */
export function parseTree(source: PageSource, context: Context, replaces: boolean): PageNode {
  const { processor } = compileStages(context);
  const { file } = readPage(source);
  const plan = source.corrections ? planCorrections(source.corrections, String(file), source.path) : null;
  if (plan) file.data.asked = plan.asked;
  if (plan && replaces) applyReplacements(file, plan);
  return processor.runSync(processor.parse(file), file);
}

export interface BuiltRecords {
  /** One for each source, with its problems, and one for each file of corrections. */
  files: VFile[];
  /** One for each source that could be read as a page. */
  records: PageRecord[];
  /** Id of a page → its text as decoded, so that the printed lines can be shown beside the record. */
  texts: PrintedSources;
  /** Id of a page → digest of its record and text, where those are as they were kept. */
  digests: ReadonlyMap<string, string>;
  /** Id of a page → what readers are told of its lines. */
  doubts: ReadonlyMap<string, readonly Doubt[]>;
  /** Id of a page → the path of its file. */
  paths: ReadonlyMap<string, string>;
  /** Names as editors merged and parted them. */
  nameChanges: NameChanges;
  /** Addresses that editors keep. */
  kept: readonly KeptAddress[];
}

export interface BuildOptions {
  memory?: PageMemory | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

function parseOrRecall(source: PageSource, context: Context, memory: PageMemory | undefined): ParsedPage {
  const known = memory?.recall(source);
  if (known) return known;
  const page = parsePage(source, context);
  memory?.keep(source, page);
  return page;
}

/** Parses all pages, then looks across them for what no page shows alone. */
export function buildRecords(
  sources: readonly PageSource[],
  context: Context,
  { memory, onProgress }: BuildOptions = {},
): BuiltRecords {
  const files: VFile[] = [];
  const read: ReadPageFile[] = [];
  const asked: Orders[] = [];
  const kept = new Map<PageRecord, string>();
  const printed = new Map<string, Pick<ParsedPage, "lineCount"> & { read: () => string | undefined }>();
  for (const [index, source] of sources.entries()) {
    const { file, corrections, record, orders, digest, lineCount } = parseOrRecall(source, context, memory);
    files.push(file, ...(corrections ? [corrections] : []));
    if (record) {
      notePage(record);
      read.push({ file, record });
      const { data } = file;
      // Of a file that is kept this reads the text when it is asked for.
      const text = digest === undefined ? unmarkedOf(file) : null;
      printed.set(record.id, { lineCount, read: () => text ?? data.unmarked });
    }
    if (record && digest !== undefined) kept.set(record, digest);
    asked.push(orders);
    onProgress?.({ done: index + 1, total: sources.length, path: source.path });
  }
  reportDuplicates(read);
  const texts: PrintedSources = {
    has: (id) => printed.has(id),
    get: (id) => printed.get(id)?.read(),
    countLines: (id) => printed.get(id)?.lineCount,
  };
  const doubts = new Map(read.map(({ file, record }) => [record.id, selectDoubts(file)]));
  const paths = new Map(read.map(({ file, record }) => [record.id, file.path]));
  const orders = joinOrders(asked);
  const nameChanges = planNames(orders);
  const unified = unifyNames(
    read.map(({ record }) => record),
    nameChanges,
    // Where all pages are recalled, nothing else needs the grammars.
    (places, organisations) => compileStages(context).enrichment.placeBodies(places, organisations),
  );
  reportAbsentNames(orders.renamings, nameChanges, unified);
  const records = keepAddresses(unified, orders);
  const digests = new Map(
    records.flatMap((record): [string, string][] => {
      const digest = kept.get(record);
      return digest === undefined ? [] : [[record.id, digest]];
    }),
  );
  return { files, records, texts, digests, doubts, paths, nameChanges, kept: orders.kept };
}

/** The pages that have something to settle or settled; all others would be reviewed for nothing. */
export function listDoubted(
  sources: readonly PageSource[],
  { files }: Pick<BuiltRecords, "files">,
): PageSource[] {
  const doubted = new Set(files.flatMap(({ path, messages }) => (messages.length > 0 ? path : [])));
  return sources.filter(({ path, corrections }) => corrections || doubted.has(path));
}

export function reviewPages(
  sources: readonly PageSource[],
  built: Pick<BuiltRecords, "files">,
  context: Context,
): PageReview[] {
  return listDoubted(sources, built).flatMap((source) => reviewPage(source, context) ?? []);
}

/** Lines of titles whose words are kept: they stand in dozens of lists, and to cut one takes longer than all else about it. */
const MOST_CUT = 50_000;

/** Indexes the records with what the vocabularies say of their places and subjects; reports addresses claimed twice. */
export function indexRecords(
  { files, records, texts, doubts, paths, nameChanges, kept }: BuiltRecords,
  { vocabulary, segmenter }: Context,
): Archive {
  const archive = buildArchive(records, {
    sources: texts,
    doubts,
    nameChanges,
    cutWords: keepRecent((text) => segmenter.cut(text), MOST_CUT),
    // A place too common to be indexed (中国) would gather nearly everything as a parent too.
    placeParents: new Map(
      [...listPlaceParents(vocabulary.places)].filter(
        ([, parent]) => !vocabulary.places.common.includes(parent),
      ),
    ),
    subjectTree: new Map<string, SubjectNode>(
      vocabulary.subjects.map(({ label, broader, scope, also }) => [label, { broader, scope, also }]),
    ),
  });
  reportTakenAddresses(kept, archive, paths);
  const [first] = files;
  for (const { permalink, owners } of first ? checkPermalinks(archive) : [])
    if (first) report(first, "duplicate-permalink", { params: { permalink, owners: owners.join(", ") } });
  return archive;
}
