/**
 * The archive in memory. A change is taken in by parsing the pages that it concerns, those that somebody looks at
 * first; where it can't be taken in, the archive stays as it was last good.
 */
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import type { Archive } from "../index/archive.ts";
import { digestSource } from "../io/page-cache.ts";
import { readSources, type Sources } from "../io/read-sources.ts";
import { type Context, parsePage } from "../pipeline.ts";
import type { PageReview } from "../review/question.ts";
import { listViewed } from "./list-viewed.ts";
import type { DeskOptions, Outcome } from "./messages.ts";
import { openWordbook, type Wordbook } from "./open-wordbook.ts";
import { recallFormer } from "./recall-former.ts";
import { Reviews } from "./reviews.ts";
import { type Stock, type StockInput, takeStock } from "./take-stock.ts";
import { toOutcome } from "./to-outcome.ts";

/** Reviews of more pages than this are made when somebody asks for them. */
const MOST_REVIEWED = 16;
/** A line of progress for so many pages. */
const PROGRESS_STEP = 100;

/** What there is to show. */
export interface Holdings {
  archive: Archive;
  reviews: readonly PageReview[];
  /** Pages that have doubts; of many, not all are reviewed yet. */
  doubted: number;
  outcome: Outcome;
}

/** `start` is when the change came. */
type Progress = Pick<Outcome, "parsed" | "waiting"> & { start: number };

export interface LibraryListener {
  /** What became of a change; waited for. */
  onOutcome(outcome: Outcome): Promise<void>;
  onProgress(done: number, total: number): void;
}

export class Library {
  readonly #program: string;
  readonly #options: DeskOptions;
  #wordbook: Wordbook | null = null;
  #sources: Sources | null = null;
  #reviews: Reviews | null = null;
  #holdings: Holdings | null = null;
  /** The last stock, and of what it was taken. */
  #taken: { context: Context; digests: string; stock: Stock } | null = null;
  /** The review that is under way, and one that nobody has asked for yet. */
  #reviewing: Promise<void> | null = null;
  #reviewRest: (() => Promise<void>) | null = null;
  /** Counts updates, so that one that is under way gives up when the next comes. */
  #run = 0;

  /** `program` is the digest of all that parses a page. */
  constructor(options: DeskOptions, program: string) {
    this.#options = options;
    this.#program = program;
  }

  /** Null until there was something good. */
  get holdings(): Holdings | null {
    return this.#holdings;
  }

  /** Takes in what changed; `viewed` are permalinks that somebody looks at. Rejects where the program itself fails. */
  async update(viewed: readonly string[], listener: LibraryListener): Promise<void> {
    this.#run += 1;
    const start = performance.now();
    try {
      await this.#takeIn(viewed, listener, start);
    } catch (error) {
      this.#taken = null;
      // What else is thrown no page is to blame for.
      if (!(error instanceof DiagnosticsError)) throw error;
      const milliseconds = Math.round(performance.now() - start);
      const counts = { pages: 0, articles: 0, parsed: 0, waiting: 0, milliseconds };
      await listener.onOutcome(toOutcome(error.diagnostics, this.#options.language, counts));
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#run += 1;
  }

  /** Resolves when all is reviewed. */
  async review(): Promise<void> {
    const work = this.#reviewRest;
    this.#reviewRest = null;
    if (work) this.#reviewing = work();
    await this.#reviewing;
  }

  async #takeIn(viewed: readonly string[], listener: LibraryListener, start: number): Promise<void> {
    const run = this.#run;
    const { cache, context } = this.#openWordbook();
    const { input, limit } = this.#options;
    this.#sources = readSources([input], { limit, expandFolders: true, former: this.#sources });
    const { sources, refused } = this.#sources;
    const missing = sources.filter((source) => !cache.has(source));
    const first = missing.length > 0 ? listViewed(missing, viewed) : [];
    for (const [index, source] of [...new Set([...first, ...missing])].entries()) {
      if (index > 0 && index === first.length) {
        const known = recallFormer(sources, cache);
        const progress = { start, parsed: index, waiting: missing.length - index };
        // A new program takes the place of another, of whose pages none may be missing meanwhile.
        if (this.#holdings || known.sources.length === sources.length)
          await listener.onOutcome(this.#show(takeStock({ ...known, refused, context }), progress));
      }
      if (missing.length > PROGRESS_STEP && index % PROGRESS_STEP === 0)
        listener.onProgress(index, missing.length);
      if (run !== this.#run) return;
      cache.keep(source, parsePage(source, context));
      // Requests are answered meanwhile, and a newer change puts an end to this.
      await setImmediate();
      if (run !== this.#run) return;
    }
    const stock = this.#takeStock({ sources, refused, context, memory: cache });
    const tell = () => listener.onOutcome(this.#show(stock, { start, parsed: missing.length, waiting: 0 }));
    await tell();
    if (run === this.#run) await this.#planReview(stock, tell);
  }

  #openWordbook(): Wordbook {
    const wordbook = openWordbook(this.#program, this.#options.language);
    if (wordbook.context !== this.#wordbook?.context) this.#reviews = new Reviews(wordbook.context);
    this.#wordbook = wordbook;
    return wordbook;
  }

  /** The last one, where nothing has changed since. */
  #takeStock(input: StockInput): Stock {
    const { sources, refused, context } = input;
    const digests = [...sources.map(digestSource), ...refused.map(String)].join();
    if (this.#taken?.digests !== digests || this.#taken.context !== context)
      this.#taken = { context, digests, stock: takeStock(input) };
    return this.#taken.stock;
  }

  #show(stock: Stock, { start, ...progress }: Progress): Outcome {
    const { archive, files, doubted, pages, articles } = stock;
    const { language } = this.#options;
    const milliseconds = Math.round(performance.now() - start);
    const counts = { pages, articles, ...progress, milliseconds };
    const outcome = toOutcome(toDiagnostics(files, language), language, counts);
    const reviews = this.#reviews?.list(doubted) ?? [];
    const former = this.#holdings;
    // The same again is nothing new.
    if (archive && (archive !== former?.archive || reviews.length !== former.reviews.length))
      this.#holdings = { archive, reviews, doubted: doubted.length, outcome };
    return outcome;
  }

  /** Nobody waits for the review of very many pages until somebody looks at it. */
  async #planReview(stock: Stock, tell: () => Promise<void>): Promise<void> {
    const [run, reviews] = [this.#run, this.#reviews];
    this.#reviewRest = null;
    if (!stock.archive || !reviews) return;
    const rest = stock.doubted.filter((source) => !reviews.has(source));
    const isMany = rest.length > MOST_REVIEWED;
    this.#reviewRest = async () => {
      for (const source of rest) {
        reviews.add(source);
        await setImmediate();
        if (run !== this.#run) return;
      }
      this.#holdings = this.#holdings && { ...this.#holdings, reviews: reviews.list(stock.doubted) };
      if (isMany) await tell();
    };
    if (!isMany) await this.review();
  }
}
