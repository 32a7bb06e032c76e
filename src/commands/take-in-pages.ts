/**
 * The folder of the pages → their archive, stage by stage, all errors printed; null where there is to be no site, since
 * a page has an error, or an address of the ledger would be lost.
 */
import { countNoun } from "../diagnostics/count-noun.ts";
import { listMissing, type MissingPage } from "../diagnostics/list-missing.ts";
import { listSeverities } from "../diagnostics/list-severities.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import type { Archive } from "../index/archive.ts";
import { EntryDigests } from "../index/entry-digests.ts";
import { Lazy } from "../index/lazy.ts";
import { type NamePlaceTable, namePlaces } from "../index/name-places.ts";
import { digestInputs } from "../io/digest-inputs.ts";
import { fillCache } from "../io/fill-cache.ts";
import { readKept, writeKept } from "../io/kept-file.ts";
import { ledgerPathOf, loadLedger } from "../io/ledger-file.ts";
import type { Workshop } from "../io/open-workshop.ts";
import type { PageCache } from "../io/page-cache.ts";
import type { SealedPaths } from "../io/sealed-file.ts";
import { compareLedger } from "../ledger/compare-ledger.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { reportLost } from "../ledger/report-lost.ts";
import { digestRecords } from "../pipeline/digest-records.ts";
import { indexSound } from "../pipeline/index-sound.ts";
import { type BuiltRecords, buildRecords, reviewPages } from "../pipeline.ts";
import { buildReview } from "../review/build-review.ts";
import type { Review } from "../review/review.ts";
import type { Diagnostic, Language } from "../schema/diagnostic.ts";
import type { PartInputs } from "../schema/part.ts";
import type { IndexPart } from "../search/addition.ts";
import { boundHeap } from "./bound-heap.ts";
import { printErrors } from "./print-errors.ts";
import type { ProgressMeter } from "./progress-meter.ts";
import { readInput } from "./read-input.ts";
import type { StageLog } from "./stage-log.ts";

export interface TakeInOptions {
  /** Folder of the pages. */
  input: string;
  /** The most bytes that a page may have. */
  limit: number;
  workers: number | undefined;
  /** Whether pages with an error are left out, and no address is missed. */
  keepsGoing: boolean;
  reviews: boolean;
  language: Language;
}

export interface KeptPaths {
  /** Digest of the program and the vocabulary. */
  madeWith: string;
  /** What pages add to each segment of the search index. */
  additions: Record<IndexPart, SealedPaths>;
  /** What is told of the settled segment of it. */
  settled: SealedPaths;
  /** What the dumps have of pages. */
  dumps: SealedPaths;
  /** Digests that take long to find out. */
  digests: SealedPaths;
}

export interface TakenIn {
  /** Digests of all that the site is made of. No page's bytes are held any more: those of a large archive would be much. */
  inputs: PartInputs;
  archive: Archive;
  /** For the keys of pages. */
  digests: Lazy<EntryDigests>;
  review: Review | undefined;
  /** Left out for an error. */
  missing: MissingPage[];
  /** Of the pages that are in. */
  diagnostics: readonly Pick<Diagnostic, "severity">[];
  /** Where the cache of pages has what is made of them and kept as long as they are. */
  kept: KeptPaths;
}

/** On its own, for what it holds on to is held as long as anybody may ask. */
function digestLater({ records, texts, digests, doubts }: BuiltRecords): TakenIn["digests"] {
  return new Lazy(() => new EntryDigests(digestRecords({ records, texts, digests, doubts })));
}

/** Does what asks how names are read; of those that the last build read that is known. */
function withKnownNames<Result>(memory: PageCache, work: () => Result): Result {
  const paths = memory.pathsOf("names.bin");
  const known = namePlaces.size === 0 ? readKept<NamePlaceTable>(paths, memory.generation) : null;
  if (known) namePlaces.recall(known);
  const before = namePlaces.size;
  const result = work();
  if (namePlaces.size > before) writeKept(paths, { madeWith: memory.generation, kept: namePlaces.table });
  return result;
}

/** What is told meanwhile, so that others begin. */
export interface TakeInEvents {
  /** Pages are new, but so few that this process parses them itself. */
  onFew?: () => void;
  /** All that there are have been parsed and kept, and another process can take them in. */
  onKept?: (inputs: PartInputs, pages: number) => void;
}

export async function takeInPages(
  { input, limit, workers, keepsGoing, reviews, language }: TakeInOptions,
  workshop: Lazy<Workshop>,
  stages: StageLog,
  meter: ProgressMeter,
  { onFew, onKept }: TakeInEvents = {},
): Promise<TakenIn | null> {
  const { sources, refused } = await readInput({ input, limit }, stages);
  boundHeap(sources.length);
  const { context, memory } = workshop.value;
  const { parsed, inputs } = await stages.run(
    "parse",
    async () => {
      await fillCache(sources, context, memory, {
        workers,
        onFew,
        onProgress: (counted) => meter.advance(counted),
      });
      memory.forgetOthers(sources);
      // Before the site is rendered: the program may change meanwhile.
      const inputs = digestInputs(sources, { keepsGoing, reviews });
      onKept?.(inputs, sources.length);
      return { parsed: buildRecords(sources, context, { memory }), inputs };
    },
    ({ parsed: { records } }) => countNoun(records.flatMap(({ articles }) => articles).length, "article"),
  );
  if (!keepsGoing && printErrors([...refused, ...parsed.files], language)) return null;
  const {
    sources: kept,
    built,
    archive,
    broken,
  } = await stages.run(
    "index",
    () => withKnownNames(memory, () => indexSound(sources, parsed, context, memory)),
    (result) => countNoun(result.archive?.issues.length ?? 0, "issue"),
  );
  const left = [...refused, ...broken];
  if ((printErrors(left, language) && !keepsGoing) || archive === null) return null;
  const missing = listMissing(toDiagnostics(left, "zh"));
  const ledgerPath = ledgerPathOf(input);
  const written = loadLedger(ledgerPath);
  // The addresses of pages that are missing are lost until those are mended.
  if (written !== null && missing.length === 0) {
    const ledger = readLedger(ledgerPath, written);
    reportLost(ledger, compareLedger(ledger.entries, archive).lost, archive, built);
    if (printErrors([ledger.file], language)) return null;
  }
  const review = reviews
    ? await stages.run(
        "review",
        () => buildReview(reviewPages(kept, built, context), archive),
        ({ listings }) => countNoun(listings[0]?.total ?? 0, "doubt"),
      )
    : undefined;
  return {
    inputs,
    archive,
    digests: digestLater(built),
    review,
    missing,
    diagnostics: listSeverities([...refused, ...built.files]),
    kept: {
      madeWith: `${inputs.program}-${process.version}`,
      additions: {
        recent: memory.pathsOf("additions-recent.bin"),
        settled: memory.pathsOf("additions-settled.bin"),
      },
      settled: memory.pathsOf("settled.bin"),
      dumps: memory.pathsOf("dumps.bin"),
      digests: memory.pathsOf("digests.bin"),
    },
  };
}
