/** The one place where the order of the stages stands: bytes → text → tree → record, for one page and for many. */

import type { Root } from "mdast";
import type { Processor } from "unified";
import { VFile } from "vfile";
import { type AssignedCorrections, assignCorrections } from "./correct/assign-corrections.ts";
import { correctFields } from "./correct/correct-fields.ts";
import { correctNames } from "./correct/correct-names.ts";
import { correctionsPathOf } from "./correct/corrections-path.ts";
import { describeCorrections, type Roles } from "./correct/describe-corrections.ts";
import { inheritIds } from "./correct/inherit-ids.ts";
import { keepAddresses } from "./correct/keep-addresses.ts";
import { joinOrders, type KeptAddress, listOrders, NO_ORDERS, type Orders } from "./correct/list-orders.ts";
import { markLostText } from "./correct/mark-lost-text.ts";
import { type CorrectionPlan, planCorrections } from "./correct/plan-corrections.ts";
import { planNames } from "./correct/plan-names.ts";
import { listEmptied, replaceText } from "./correct/replace-text.ts";
import { reportAbsentNames } from "./correct/report-absent-names.ts";
import { reportTakenAddresses } from "./correct/report-taken-addresses.ts";
import { settleNames } from "./correct/settle-names.ts";
import { hasErrors } from "./diagnostics/has-errors.ts";
import { report } from "./diagnostics/report.ts";
import { type Doubt, selectDoubts } from "./diagnostics/select-doubts.ts";
import { compileEnrichment, type Enrichment } from "./enrich/enrich-article.ts";
import { listPlaceParents } from "./enrich/list-place-parents.ts";
import type { Archive } from "./index/archive.ts";
import { buildArchive } from "./index/build-archive.ts";
import { checkPermalinks } from "./index/check-permalinks.ts";
import type { SubjectNode } from "./index/subject-node.ts";
import type { AskedRoles } from "./parse/ask-roles.ts";
import { createPageProcessor } from "./parse/newspaper.ts";
import { type PageSource, readPage } from "./read/read-page.ts";
import { articleIdsOf } from "./record/article-ids.ts";
import { type ReadPageFile, reportDuplicates } from "./record/find-duplicates.ts";
import { makePage, type PlainPage } from "./record/make-page.ts";
import { pageIdOf } from "./record/page-id.ts";
import { type NameChanges, unifyNames } from "./record/unify-names.ts";
import { listSettlements } from "./review/list-settlements.ts";
import type { PageReview } from "./review/question.ts";
import { questionLostText } from "./review/question-lost-text.ts";
import { questionNames } from "./review/question-names.ts";
import { questionRoles } from "./review/question-roles.ts";
import type { Lexicon } from "./schema/lexicon.ts";
import type { ArticleRecord, PageRecord } from "./schema/record.ts";
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
  /** The file of its corrections with the problems of them; null where there is none. */
  corrections: VFile | null;
  /** Null where the file can't be read as a page, or not all of its corrections fit. */
  record: PageRecord | null;
  /** What its corrections ask of other pages too. */
  orders: Orders;
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

interface Stages {
  /** Labels of the subject vocabulary. */
  subjects: ReadonlySet<string>;
  processor: Processor<Root, Root, PageNode>;
  enrichment: Enrichment;
}

/** Grammars are compiled once for each context, not for each page. */
const stagesOf = new WeakMap<Context, Stages>();

function compileStages(context: Context): Stages {
  const known = stagesOf.get(context);
  if (known) return known;
  const stages = {
    processor: createPageProcessor(context),
    subjects: new Set(context.vocabulary.subjects.map(({ label }) => label)),
    enrichment: compileEnrichment(context),
  };
  stagesOf.set(context, stages);
  return stages;
}

export function parsePage(source: PageSource, context: Context): ParsedPage {
  const { enrich, placeBodies } = compileStages(context).enrichment;
  const { file, corrections, read } = readRecord(source, context);
  if (!read) return { file, corrections, record: null, orders: NO_ORDERS };

  const { ids, assigned, orders, nameChanges, roles } = read;
  const { statedIds: _, ...page } = read.page;
  const { id } = page;
  const articles = page.articles.map((article, index): ArticleRecord => {
    const own = assigned.articles[index] ?? [];
    const before = enrich(article);
    const after = own.length > 0 ? correctNames(enrich(correctFields(article, own)), own) : before;
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

interface RecordFiles {
  file: VFile;
  corrections: VFile | null;
  /** Null where the page can't be read, or not all of its corrections fit. */
  read: ReadRecord | null;
}

function readRecord(source: PageSource, context: Context): RecordFiles {
  const { processor, subjects } = compileStages(context);
  const { file, issue } = readPage(source);
  if (hasErrors(file)) return { file, corrections: null, read: null };
  const id = pageIdOf(source.path);
  const parse = (file: VFile) => makePage(processor.runSync(processor.parse(file), file), issue, id);
  const text = String(file);
  const plan = source.corrections ? planCorrections(source.corrections, text, source.path) : null;
  if (plan && hasErrors(plan.file)) return { file, corrections: plan.file, read: null };
  const read = plan ? parseCorrected(file, plan, parse, subjects) : parsePlain(parse(file));
  const corrections = plan?.file ?? null;
  const isFaulty = hasErrors(file) || (corrections && hasErrors(corrections));
  return { file, corrections, read: isFaulty ? null : { ...read, text, plan, parse } };
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

/** A page as read, with what its corrections, if it has any, mean for each article. */
interface ReadPlain {
  page: PlainPage;
  ids: string[];
  assigned: AssignedCorrections;
  orders: Orders;
  nameChanges: NameChanges;
  roles: { before: Roles; after: Roles };
}

interface ReadRecord extends ReadPlain {
  /** As printed, without front matter. */
  text: string;
  plan: CorrectionPlan | null;
  parse: (file: VFile) => PlainPage;
}

function parsePlain(page: PlainPage): ReadPlain {
  const none = { articles: [], outside: [] };
  const ids = articleIdsOf(page.id, page.articles, page.statedIds);
  return {
    page,
    ids,
    assigned: none,
    orders: NO_ORDERS,
    nameChanges: planNames(NO_ORDERS),
    roles: { before: new Map(), after: new Map() },
  };
}

/** Reads the page as printed for its ids and for what was corrected, and then as its editor says. */
function parseCorrected(
  file: VFile,
  plan: CorrectionPlan,
  parse: (file: VFile) => PlainPage,
  subjects: ReadonlySet<string>,
): ReadPlain {
  const { file: own, corrections } = plan;
  const asPrinted = new VFile({ path: file.path, value: String(file), data: { ...file.data } });
  const printed = parse(asPrinted);
  applyReplacements(file, plan);
  file.data.asked = plan.asked;
  const page = parse(file);
  markLostText(file, corrections);
  const assigned = assignCorrections(own, corrections, page.articles, subjects);
  settleNames(file, page.articles, assigned);
  const inherited = inheritIds(printed, page);
  const orders = listOrders(own, assigned, { pageId: page.id, ...inherited });
  return {
    page,
    ids: inherited.ids,
    assigned,
    orders,
    nameChanges: planNames(orders),
    roles: { before: rolesOf(printed, asPrinted), after: rolesOf(page, file) },
  };
}

function applyReplacements(file: VFile, { replacements }: CorrectionPlan): void {
  const page = String(file);
  file.value = replaceText(page, replacements);
  file.data.emptied = listEmptied(page, file.value);
}

/** As finely as they were decided: which paragraph begins an article, which byline ends one. */
function rolesOf({ evidence, articles }: PlainPage, { data }: VFile): Roles {
  const all = [...evidence, ...articles.flatMap((article) => article.evidence)];
  return new Map(all.map(({ line, role }) => [line, data.choices?.get(line)?.role ?? role]));
}

/** What an editor could settle about a page, and has settled; null where it can't be read. */
export function reviewPage(source: PageSource, context: Context): PageReview | null {
  const { file, read } = readRecord(source, context);
  if (!read) return null;
  const { page, text, plan, parse } = read;
  const { choices = new Map(), asked = new Map() } = file.data;
  const readWith = (more: ReadonlyMap<number, AskedRoles>) => {
    const other = new VFile({ path: file.path, value: String(file), data: { ...file.data } });
    other.data.asked = new Map([...asked, ...more]);
    return { page: parse(other), choices: other.data.choices ?? new Map() };
  };
  return {
    id: page.id,
    path: correctionsPathOf(source.path),
    questions: [
      ...questionRoles({ page, text, choices, asked, readWith }),
      ...questionLostText(file, text),
      ...questionNames(file, page.articles, text),
    ],
    settled: listSettlements(plan?.corrections ?? []),
  };
}

export interface BuiltRecords {
  /** One for each source, with its problems, and one for each file of corrections. */
  files: VFile[];
  /** One for each source that could be read as a page. */
  records: PageRecord[];
  /** Id of a page → its text as decoded, so that the printed lines can be shown beside the record. */
  texts: ReadonlyMap<string, string>;
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
  for (const [index, source] of sources.entries()) {
    const { file, corrections, record, orders } = parseOrRecall(source, context, memory);
    files.push(file, ...(corrections ? [corrections] : []));
    if (record) read.push({ file, record });
    asked.push(orders);
    onProgress?.({ done: index + 1, total: sources.length, path: source.path });
  }
  reportDuplicates(read);
  const texts = new Map(read.map(({ file, record }) => [record.id, file.data.unmarked ?? String(file)]));
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
  return { files, records, texts, doubts, paths, nameChanges, kept: orders.kept };
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

/** Indexes the records with what the vocabularies say of their places and subjects; reports addresses claimed twice. */
export function indexRecords(
  { files, records, texts, doubts, paths, nameChanges, kept }: BuiltRecords,
  { vocabulary, segmenter }: Context,
): Archive {
  const archive = buildArchive(records, {
    sources: texts,
    doubts,
    nameChanges,
    cutWords: (text) => segmenter.cut(text),
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
