/**
 * An archive and, if there is to be one, its review in, the site written to a folder. What is written, stage by stage,
 * goes through `runStage`.
 */
import type { MissingPage } from "../diagnostics/list-missing.ts";
import type { AssetSource } from "../eleventy/assets.ts";
import { digestPortions } from "../eleventy/digest-portions.ts";
import { type OpenOptions, openEleventy } from "../eleventy/open-eleventy.ts";
import { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { type DigestTable, emptyTable } from "../index/kept-digests.ts";
import type { Lazy } from "../index/lazy.ts";
import { openAdditions } from "../io/addition-file.ts";
import { digestBytes } from "../io/digest-bytes.ts";
import { openDumpMemory } from "../io/dump-memory.ts";
import { KeptFiles } from "../io/kept-files.ts";
import { loadTemplates, TEMPLATES } from "../io/load-templates.ts";
import type { Claims } from "../io/open-claims.ts";
import { openSettled, type SettledMemory } from "../io/settled-memory.ts";
import type { FormerParts, SitePart } from "../io/site-parts.ts";
import type { FormerData } from "../io/write-data.ts";
import { noReview, type Review } from "../review/review.ts";
import type { OpenAdditions } from "../search/addition.ts";
import { type PlanOptions, planRender } from "./plan-render.ts";
import { readSiteOptions } from "./read-site-options.ts";
import { recallKept } from "./recall-kept.ts";
import { RenderError } from "./render-error.ts";
import type { KeptPaths } from "./take-in-pages.ts";

/** What `write()` resolves to: files copied, and for each template the pages it made. */
type Written = [copied: unknown[], rendered: unknown[][]];

/** Eleventy wraps the error of a template in errors of its own. */
function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined || error === null ? [] : [String(error)];
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...chainOf(inner)];
}

export type SiteStage = "render" | SitePart["name"];

/** Runs a stage; what it resolves to says how many pages were made, null where none were to be. */
export type RunStage = (name: SiteStage, work: () => Promise<number | null>) => Promise<unknown>;

export interface RenderOptions extends PlanOptions {
  review: Review | undefined;
  missing: readonly MissingPage[];
  kept: KeptPaths;
  assets: Lazy<Promise<readonly AssetSource[]>>;
  /** Folder of the site that has the files of `known`. */
  lastSite: string | null;
  /** Asked, piece by piece, whether it is this process's to make: of several, each is one's. */
  claims: Claims;
  /** Whether it begins with what is no page. */
  partsFirst: boolean;
  runStage: RunStage;
  /** Portions of pages that this process has made, of all that there are. */
  onProgress: (counted: { done: number; total: number }) => void;
}

export interface RenderedShare {
  /** Of the files that are this one's and have one, made or not, by path. */
  keys: ReadonlyMap<string, string>;
  /** Digests that were asked for. */
  table: DigestTable;
}

/** Each process works out by itself what there is to make; only the fact that all come to the same makes a whole site of it. */
const DISAGREE =
  "The processes that render the site do not agree on what there is to make; build again, with --workers 1 if it happens twice";

/** How many pages it made. What Eleventy held is free when it returns. */
async function renderPortion(options: OpenOptions): Promise<number> {
  const [, rendered] = (await openEleventy(options).write()) as Written;
  return rendered.flat().filter(Boolean).length;
}

/** A part that is merged with others is made of no former one. */
function recallAdditions(
  { madeWith, additions }: KeptPaths,
  { digests, known }: PlanOptions,
): OpenAdditions | undefined {
  if (!digests) return undefined;
  return (part, dictionary) =>
    openAdditions(additions[part], {
      madeWith: `${madeWith} ${digestBytes(dictionary)}`,
      keyOf: (article) => digests.value.article(article),
      recalls: known !== null,
    });
}

/** In the same way. */
function recallSettled(
  { madeWith, settled }: KeptPaths,
  { digests }: PlanOptions,
  files: Promise<KeptFiles>,
): SettledMemory | undefined {
  if (!digests) return undefined;
  return openSettled(settled, { madeWith, keyOf: (article) => digests.value.article(article), files });
}

/** In the same way. */
function recallData(
  { madeWith, dumps }: KeptPaths,
  site: Site,
  { digests, known, lastSite }: Pick<RenderOptions, "digests" | "known" | "lastSite">,
  signal: AbortSignal,
): Omit<FormerData, "files"> {
  if (!digests) return {};
  const memory = openDumpMemory(dumps, {
    madeWith: `${madeWith} ${site.refer("/")}`,
    // Of what is elsewhere, dumps tell only ids of names, which follow from the names, and where the site stands.
    keyOf: (issue) => digests.value.issue(issue),
    lastSite: known && lastSite,
    signal,
  });
  return { dumps: memory, keyOf: (name) => digests.value.name(name) };
}

/**
 * Throws a RenderError where a template fails; what was written until then stays in `output`.
 */
export async function renderSite(
  archive: Archive,
  output: string,
  { review, missing, kept, assets, claims, partsFirst, runStage, onProgress, ...asked }: RenderOptions,
): Promise<RenderedShare> {
  const options = readSiteOptions(process.env);
  const stop = new AbortController();
  const begun: Promise<unknown>[] = [];
  try {
    const site = new Site({
      ...options,
      assets: await assets.value,
      missing,
      doubts: review?.listings[0]?.total,
    });
    const globals = { archive, site, review: review ?? noReview };
    const templates = await loadTemplates(TEMPLATES);
    const plan = planRender(templates, globals, asked);
    const keys = new Map<string, string>();
    const files = Promise.resolve(asked.known).then((known) => new KeptFiles(known));
    // What goes wrong is told by who waits for it, and another process may have the data.
    files.catch(() => {});
    const findData = async () => ({ ...recallData(kept, site, asked, stop.signal), files: await files });
    const former: FormerParts = {
      openAdditions: recallAdditions(kept, asked),
      settled: recallSettled(kept, asked, files),
      findData,
    };
    const makeParts = async () => {
      for (const { name, write, begin } of plan.parts) {
        if (!claims.take(name)) continue;
        // Where all pages are made, other processes have work for all processors.
        const isBeside = begin !== undefined && asked.known !== null;
        const done = runStage(name, async () => {
          await (isBeside ? begin(output, globals, former, stop.signal) : write(output, globals, former));
          return null;
        });
        // What goes wrong is told below, when it is waited for.
        done.catch(() => {});
        begun.push(done);
        if (!isBeside) await done;
      }
    };
    if (partsFirst) await makeParts();
    await runStage("render", async () => {
      // Of the pages that are made here the keys are asked for next.
      if (asked.digests && asked.known) recallKept(archive, asked.digests.value, kept);
      const { portions, keys: known } = await plan.choosePages();
      for (const [path, key] of known) keys.set(path, key);
      if (!claims.agree(digestPortions(portions, templates, globals))) throw new Error(DISAGREE);
      let [pages, done] = [0, 0];
      for (const [index, portion] of portions.entries()) {
        if (!claims.take(`pages-${index}`)) continue;
        onProgress({ done, total: portions.length });
        done += 1;
        pages += await renderPortion({ archive, site, templates, review, output, portion, ...options });
        for (const [path, key] of plan.keysOf(portion)) keys.set(path, key);
      }
      return pages;
    });
    if (!partsFirst) await makeParts();
    await Promise.all(begun);
    for (const [path, key] of (await files).keys) keys.set(path, key);
    return { keys, table: asked.digests?.value.table ?? emptyTable() };
  } catch (error) {
    const reasons = [...new Set(chainOf(error))];
    throw new RenderError(`The site can't be rendered: ${reasons.join("\n  ")}`, { cause: error });
  } finally {
    // Where anything fails, no thread may go on to write into a folder that is removed.
    stop.abort();
    await Promise.allSettled(begun);
  }
}
