/**
 * An archive in, its site, or the part that is one machine's, written to a folder by as many processes as it pays for;
 * the keys of its pages, written or not, by path, out.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countNoun } from "../diagnostics/count-noun.ts";
import type { ArticleEntry } from "../index/archive.ts";
import { digestKinds, emptyTable, keepDigests } from "../index/kept-digests.ts";
import { writeKept } from "../io/kept-file.ts";
import { openClaims } from "../io/open-claims.ts";
import type { Shard } from "../shard/share-work.ts";
import { chooseRenderers } from "./choose-renderers.ts";
import { employRenderer } from "./employ-renderer.ts";
import type { ProgressMeter } from "./progress-meter.ts";
import { renderSite } from "./render-site.ts";
import type { StageLog } from "./stage-log.ts";
import type { TakeInOptions, TakenIn } from "./take-in-pages.ts";

export interface ShareOptions {
  /** The part that is to be made. @default the whole, for which there may be several processes */
  shard: Shard | undefined;
  /** Path → key of pages that need not be made again. Null where all are made. */
  known: Promise<ReadonlyMap<string, string>> | null;
  /** Folder of the site of which those are. */
  lastSite: string;
  /** By which all processes take the same pages in. */
  options: TakeInOptions;
  stages: StageLog;
  meter: ProgressMeter;
}

const CLAIMS = ".claims";

const countPages = (pages: number | null) => (pages === null ? "" : countNoun(pages, "page"));

/** Rejects with a RenderError where a template fails, here or in another process. */
export async function renderShares(
  { archive, review, missing, digests, inputs, kept }: TakenIn,
  folder: string,
  { shard, known, lastSite, options, stages, meter }: ShareOptions,
): Promise<ReadonlyMap<string, string>> {
  const renderers = shard ? 1 : chooseRenderers(archive.articles.length, options.workers, known !== null);
  const counts = new Array<number>(renderers).fill(0);
  const progressOf =
    (index: number) =>
    ({ done, total }: { done: number; total: number }) => {
      counts[index] = done;
      meter.advance({ done: counts.reduce((sum, each) => sum + each), total });
    };
  const stop = new AbortController();
  // Where it is removed with the site if that comes to nothing.
  const claims = join(folder, CLAIMS);
  if (renderers > 1) mkdirSync(claims);
  const employOthers = () =>
    counts.slice(1).map((_, index) =>
      employRenderer(
        { options, folder, claims, renderers, inputs },
        {
          signal: stop.signal,
          onProgress: progressOf(index + 1),
          onStage: (name, pages, milliseconds) =>
            stages.print(name, countPages(pages), performance.now() - milliseconds),
        },
      ),
    );
  const others = renderers > 1 ? employOthers() : [];
  const own = renderSite(archive, folder, {
    review,
    missing,
    kept,
    lastSite,
    // Of a part that is merged with others nobody knows pages again.
    digests: shard ? null : digests,
    known,
    shard,
    renderers,
    claim: renderers > 1 ? openClaims(claims) : () => true,
    onProgress: progressOf(0),
    runStage: (name, work) => stages.run(name, work, countPages),
  });
  try {
    const keys = new Map<string, string>();
    const table = emptyTable();
    for (const share of await Promise.all([own, ...others])) {
      for (const [path, key] of share.keys) keys.set(path, key);
      for (const kind of digestKinds) for (const row of share.table[kind]) table[kind].push(row);
    }
    if (!shard) {
      const digestOf = (article: ArticleEntry) => digests.value.article(article);
      writeKept(kept.digests, { madeWith: kept.madeWith, kept: keepDigests(archive, digestOf, table) });
    }
    rmSync(claims, { recursive: true, force: true });
    return keys;
  } finally {
    // Where one fails, none may go on to write into a folder that is removed.
    stop.abort();
  }
}
