/**
 * The archive in memory and every page of its site on request: what `npm start` shows. A change is taken in by parsing
 * the pages that it concerns; where it can't be taken in, the archive stays as it was last good.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import type { VFile } from "vfile";
import { readSiteOptions } from "../commands/read-site-options.ts";
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { hasErrors } from "../diagnostics/has-errors.ts";
import { summarise } from "../diagnostics/summarise.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { bundleAssets } from "../io/bundle-assets.ts";
import { createContext } from "../io/create-context.ts";
import { digestVocabulary } from "../io/digest-program.ts";
import { loadTemplates, type NamedTemplate } from "../io/load-templates.ts";
import { openPageCache } from "../io/open-page-cache.ts";
import { digestSource, type PageCache } from "../io/page-cache.ts";
import { readBelow } from "../io/read-below.ts";
import { readSources } from "../io/read-sources.ts";
import { type SitePart, siteParts } from "../io/site-parts.ts";
import {
  buildRecords,
  type Context,
  indexRecords,
  listDoubted,
  type PageMemory,
  parsePage,
  reviewPage,
} from "../pipeline.ts";
import type { PageSource } from "../read/read-page.ts";
import { pageIdOf } from "../record/page-id.ts";
import { buildReview, REVIEW_PERMALINK } from "../review/build-review.ts";
import type { PageReview } from "../review/question.ts";
import { type FindPage, findPages } from "./find-pages.ts";
import { listViewed } from "./list-viewed.ts";
import type { DeskOptions, FromDesk, Outcome } from "./messages.ts";
import type { Preloaded } from "./preload.ts";

const TEMPLATES = "templates";
/** Copied as they are. */
const ICONS = "/icons/";
/** More pages than this are parsed after those that somebody looks at have been shown. */
const MOST_AT_ONCE = 16;
/** A line of progress for so many pages. */
const PROGRESS_STEP = 100;

/** What belongs to one state of the vocabulary. */
interface Wordbook {
  digest: string;
  context: Context;
  cache: PageCache;
  /** Digest of a source → what an editor could settle there. */
  reviews: Map<string, PageReview | null>;
}

export class Desk {
  readonly #options: DeskOptions;
  readonly #openSite: (doubts: number) => Site;
  readonly #templates: readonly NamedTemplate[];
  readonly #program: string;
  #wordbook: Wordbook | null = null;
  /** Pages as another state of the vocabulary made them. */
  #former: PageCache | null = null;
  #archive: Archive | null = null;
  #find: FindPage = () => null;
  /** Written when first asked for, below a folder of their own. */
  #written = new Map<SitePart, string>();
  /** The review that is under way, where it is a short one. */
  #reviewing: Promise<void> | null = null;
  /** Reviews what is not reviewed yet, and shows it. */
  #reviewRest: (() => Promise<void>) | null = null;
  /** Counts updates, so that one that is under way gives up when the next comes. */
  #run = 0;

  private constructor(
    options: DeskOptions,
    openSite: (doubts: number) => Site,
    templates: readonly NamedTemplate[],
    loaded: Preloaded,
  ) {
    this.#options = options;
    this.#openSite = openSite;
    this.#templates = templates;
    this.#program = loaded.program;
    const { vocabulary: digest, context } = loaded;
    if (context) this.#wordbook = { digest, context, cache: this.#openCache(digest), reviews: new Map() };
  }

  /** Rejects where a template, a script or a style sheet of the site is wrong. */
  static async open(options: DeskOptions, loaded: Preloaded): Promise<Desk> {
    const [assets, templates] = await Promise.all([bundleAssets(), loadTemplates(TEMPLATES)]);
    const siteOptions = { assets, ...readSiteOptions(process.env) };
    return new Desk(options, (doubts) => new Site({ ...siteOptions, doubts }), templates, loaded);
  }

  /**
   * Takes in what changed, and says whenever there is something new to see, or what in the pages or the vocabulary
   * stands against it. Rejects where the program itself fails.
   */
  async update(viewed: readonly string[], say: (message: FromDesk) => void): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const start = performance.now();
    const tell = (files: readonly VFile[], rest: Partial<Outcome>) => {
      const { language } = this.#options;
      const problems = toDiagnostics(files, language);
      const outcome = {
        errors: problems.filter(({ severity }) => severity === "error"),
        failure: null,
        summary: summarise(problems, language),
        ...{ pages: 0, articles: 0, parsed: 0, waiting: 0 },
        milliseconds: Math.round(performance.now() - start),
        ...rest,
      };
      say({ kind: "outcome", outcome });
    };
    try {
      const { context, cache, reviews } = this.#openWordbook();
      const { input, limit } = this.#options;
      const { sources, refused } = readSources([input], { limit, expandFolders: true });
      const missing = sources.filter((source) => !cache.has(source));
      const isLong = missing.length > MOST_AT_ONCE;
      const seen = this.#archive ? listViewed(this.#archive, viewed) : new Set();
      const first = missing.filter(({ path }) => seen.has(pageIdOf(path)));
      const show = (memory: PageMemory, waiting: number) => {
        const built = buildRecords(sources, context, { memory });
        // Indexing may find more of them.
        const isFaulty = () => [...refused, ...built.files].some(hasErrors);
        const archive = isFaulty() ? null : indexRecords(built, context);
        const doubted = listDoubted(sources, built);
        const isGood = archive !== null && !isFaulty();
        if (isGood) this.#show(archive, listReviews(doubted), doubted.length);
        const tellOf = () =>
          tell([...refused, ...built.files], {
            pages: built.records.length,
            articles: built.records.reduce((sum, { articles }) => sum + articles.length, 0),
            parsed: missing.length - waiting,
            waiting,
          });
        tellOf();
        return isGood ? { archive, doubted, tell: tellOf } : null;
      };
      const review = (source: PageSource) => {
        const digest = digestSource(source);
        if (!reviews.has(digest)) reviews.set(digest, reviewPage(source, context));
      };
      const listReviews = (doubted: readonly PageSource[]) =>
        doubted.flatMap((source) => reviews.get(digestSource(source)) ?? []);
      for (const [index, source] of [...new Set([...first, ...missing])].entries()) {
        if (isLong && index === first.length && index > 0)
          show(withFormer(cache, this.#former), missing.length - index);
        if (isLong && index % PROGRESS_STEP === 0)
          say({ kind: "progress", done: index, total: missing.length });
        cache.keep(source, parsePage(source, context));
        // Requests are answered meanwhile, and a newer change puts an end to this.
        await setImmediate();
        if (run !== this.#run) return;
      }
      const shown = show(cache, 0);
      this.#reviewRest = null;
      if (!shown) return;
      const isMany =
        shown.doubted.filter((source) => !reviews.has(digestSource(source))).length > MOST_AT_ONCE;
      this.#reviewRest = async () => {
        for (const source of shown.doubted) {
          review(source);
          await setImmediate();
          if (run !== this.#run) return;
        }
        this.#show(shown.archive, listReviews(shown.doubted), shown.doubted.length);
        if (isMany) shown.tell();
      };
      // Nobody waits for the review of all of very many pages until somebody looks at it.
      this.#reviewing = isMany ? null : this.#startReview();
    } catch (error) {
      // What else is thrown no page is to blame for.
      if (!(error instanceof DiagnosticsError)) throw error;
      tell([], {
        errors: [...error.diagnostics],
        summary: summarise(error.diagnostics, this.#options.language),
      });
    }
  }

  /** Null where there is no such page. Rejects where its template fails. */
  async render(permalink: string): Promise<string | Uint8Array | null> {
    if (permalink.startsWith(REVIEW_PERMALINK)) {
      void this.#startReview();
      await this.#reviewing;
    }
    const page = this.#find(permalink);
    if (page) return page.render();
    if (permalink.startsWith(ICONS)) return readBelow(TEMPLATES, permalink);
    const part = siteParts.find(({ owns }) => owns(permalink));
    return part && this.#archive ? readBelow(this.#writePart(part, this.#archive), permalink) : null;
  }

  async #startReview(): Promise<void> {
    const work = this.#reviewRest;
    this.#reviewRest = null;
    await work?.();
  }

  close(): void {
    for (const folder of this.#written.values()) rmSync(folder, { recursive: true, force: true });
    this.#written.clear();
  }

  /** Throws as `createContext` does. */
  #openWordbook(): Wordbook {
    const digest = digestVocabulary(process.env.BANMIAN_VOCABULARY || undefined);
    if (this.#wordbook?.digest === digest) return this.#wordbook;
    const context = createContext({ language: this.#options.language });
    this.#former = this.#wordbook?.cache ?? null;
    this.#wordbook = { digest, context, cache: this.#openCache(digest), reviews: new Map() };
    return this.#wordbook;
  }

  #openCache(vocabulary: string): PageCache {
    return openPageCache({ program: this.#program, vocabulary });
  }

  /** `doubted` pages have doubts; of many, not all are reviewed yet. */
  #show(archive: Archive, pages: readonly PageReview[], doubted: number): void {
    if (archive !== this.#archive) this.close();
    this.#archive = archive;
    const review = buildReview(pages, archive);
    const questions = review.listings[0]?.total ?? 0;
    const site = this.#openSite(pages.length < doubted ? doubted : questions);
    this.#find = findPages(this.#templates, { archive, review, site });
  }

  #writePart(part: SitePart, archive: Archive): string {
    const folder = this.#written.get(part) ?? mkdtempSync(join(tmpdir(), "banmian-desk-"));
    if (!this.#written.has(part)) part.write(folder, archive, this.#openSite(0));
    this.#written.set(part, folder);
    return folder;
  }
}

/** Pages that are not parsed yet show as they were. */
function withFormer(cache: PageCache, former: PageCache | null): PageMemory {
  return {
    recall: (source) =>
      cache.recall(source) ?? cache.recallFormer(source) ?? former?.recallFormer(source) ?? null,
    keep: (source, page) => cache.keep(source, page),
  };
}
