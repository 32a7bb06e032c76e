/**
 * An archive and, if there is to be one, its review in, the site written to a folder. What is written, stage by stage,
 * goes through `runStage`.
 */
import type { MissingPage } from "../diagnostics/list-missing.ts";
import { type OpenOptions, openEleventy } from "../eleventy/open-eleventy.ts";
import { type Portion, portionPages } from "../eleventy/portion-pages.ts";
import { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { bundleAssets } from "../io/bundle-assets.ts";
import { loadTemplates } from "../io/load-templates.ts";
import { type SitePart, siteParts } from "../io/site-parts.ts";
import { noReview, type Review } from "../review/review.ts";
import { type Shard, shareWork } from "../shard/share-work.ts";
import { readSiteOptions } from "./read-site-options.ts";
import { RenderError } from "./render-error.ts";

/** What `write()` resolves to: files copied, and for each template the pages it made. */
type Written = [copied: unknown[], rendered: unknown[][]];

const TEMPLATES = "templates";
/** Articles whose pages are rendered in one go; one brings some ten pages, and fewer the more there are. */
const MOST_AT_ONCE = 500;

/** Eleventy wraps the error of a template in errors of its own. */
function chainOf(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined || error === null ? [] : [String(error)];
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...chainOf(inner)];
}

export type SiteStage = "render" | SitePart["name"];

/** Runs a stage; what it resolves to says how many pages were made, null where none were to be. */
export type RunStage = (name: SiteStage, work: () => Promise<number | null>) => Promise<unknown>;

export interface RenderOptions {
  review: Review | undefined;
  missing: readonly MissingPage[];
  /** Only what is this one's to make. @default all */
  shard?: Shard | undefined;
  runStage: RunStage;
  /** Counts portions of pages. */
  onProgress: (counted: { done: number; total: number }) => void;
}

/** How many pages it made. What Eleventy held is free when it returns. */
async function renderPortion(options: OpenOptions): Promise<number> {
  const [, rendered] = (await openEleventy(options).write()) as Written;
  return rendered.flat().filter(Boolean).length;
}

/** The portions, and the parts, that are to be made here. */
function chooseWork(portions: readonly Portion[], archive: Archive, shard: Shard | undefined) {
  if (!shard) return { portions, parts: siteParts };
  // How many pages all the other templates make nobody has counted; they are few, and some take long.
  const pages = portions.map((portion) => ("template" in portion ? portion.to - portion.from : MOST_AT_ONCE));
  const own = shareWork(
    [...pages, ...siteParts.map(({ effort }) => effort * archive.articles.length)],
    shard,
  );
  return {
    portions: portions.filter((_, index) => own.has(index)),
    parts: siteParts.filter((_, index) => own.has(portions.length + index)),
  };
}

/** Throws a RenderError where a template fails; what was written until then stays in `output`. */
export async function renderSite(
  archive: Archive,
  output: string,
  { review, missing, shard, runStage, onProgress }: RenderOptions,
): Promise<void> {
  const options = readSiteOptions(process.env);
  try {
    const assets = await bundleAssets();
    const site = new Site({ ...options, assets, missing, doubts: review?.listings[0]?.total });
    const globals = { archive, site, review: review ?? noReview };
    const isDivided = shard !== undefined || archive.articles.length > MOST_AT_ONCE;
    const work = chooseWork(
      isDivided
        ? portionPages(await loadTemplates(TEMPLATES), globals, { machines: shard?.of })
        : [{ without: [] }],
      archive,
      shard,
    );
    await runStage("render", async () => {
      let pages = 0;
      for (const [index, portion] of work.portions.entries()) {
        onProgress({ done: index, total: work.portions.length });
        pages += await renderPortion({ archive, site, review, output, portion, ...options });
      }
      return pages;
    });
    for (const part of work.parts)
      await runStage(part.name, async () => {
        part.write(output, archive, site);
        return null;
      });
  } catch (error) {
    const reasons = [...new Set(chainOf(error))];
    throw new RenderError(`The site can't be rendered: ${reasons.join("\n  ")}`, { cause: error });
  }
}
