/**
 * An archive in, its site, or the part that is one machine's, written to a folder by this process and those employed; the
 * keys of its pages, written or not, by path, out.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countNoun } from "../diagnostics/count-noun.ts";
import type { ArticleEntry } from "../index/archive.ts";
import { digestKinds, emptyTable, keepDigests } from "../index/kept-digests.ts";
import { writeKept } from "../io/kept-file.ts";
import { noClaims, openClaims } from "../io/open-claims.ts";
import type { Shard } from "../shard/share-work.ts";
import type { EmployedRenderer } from "./employ-renderer.ts";
import type { ProgressMeter } from "./progress-meter.ts";
import { type RenderOptions, renderSite } from "./render-site.ts";
import type { StageLog } from "./stage-log.ts";
import type { TakenIn } from "./take-in-pages.ts";

export interface ShareOptions {
  /** The part that is to be made. @default the whole, for which there may be several processes */
  shard: Shard | undefined;
  /** Path → key of pages that need not be made again. Null where all are made. */
  known: Promise<ReadonlyMap<string, string>> | null;
  /** Folder of the site of which those are. */
  lastSite: string;
  /** Processes that render with this one. */
  others: readonly EmployedRenderer[];
  assets: RenderOptions["assets"];
  stages: StageLog;
  meter: ProgressMeter;
}

const CLAIMS = ".claims";

const countPages = (pages: number | null) => (pages === null ? "" : countNoun(pages, "page"));

/** Rejects with a RenderError where a template fails, here or in another process. */
export async function renderShares(
  { archive, review, missing, digests, kept }: TakenIn,
  folder: string,
  { shard, known, lastSite, others, assets, stages, meter }: ShareOptions,
): Promise<ReadonlyMap<string, string>> {
  const renderers = 1 + others.length;
  const counts = new Array<number>(renderers).fill(0);
  const progressOf =
    (index: number) =>
    ({ done, total }: { done: number; total: number }) => {
      counts[index] = done;
      meter.advance({ done: counts.reduce((sum, each) => sum + each), total });
    };
  // Where it is removed with the site if that comes to nothing.
  const claims = join(folder, CLAIMS);
  if (renderers > 1) mkdirSync(claims);
  const shares = others.map((render, index) =>
    render(
      { folder, claims, renderers },
      {
        onProgress: progressOf(index + 1),
        onStage: (name, pages, milliseconds) =>
          stages.print(name, countPages(pages), performance.now() - milliseconds),
      },
    ),
  );
  const own = renderSite(archive, folder, {
    review,
    missing,
    kept,
    assets,
    lastSite,
    // Of a part that is merged with others nobody knows pages again.
    digests: shard ? null : digests,
    known,
    shard,
    renderers,
    claims: renderers > 1 ? openClaims(claims) : noClaims,
    // Threads make them while pages are rendered, or others: these begin with what takes longer than any portion of pages.
    partsFirst: known !== null,
    onProgress: progressOf(0),
    runStage: (name, work) => stages.run(name, work, countPages),
  });
  const keys = new Map<string, string>();
  const table = emptyTable();
  for (const share of await Promise.all([own, ...shares])) {
    for (const [path, key] of share.keys) keys.set(path, key);
    for (const kind of digestKinds) for (const row of share.table[kind]) table[kind].push(row);
  }
  if (!shard) {
    const digestOf = (article: ArticleEntry) => digests.value.article(article);
    writeKept(kept.digests, { madeWith: kept.madeWith, kept: keepDigests(archive, digestOf, table) });
  }
  rmSync(claims, { recursive: true, force: true });
  return keys;
}
