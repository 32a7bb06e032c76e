/**
 * A process that renders a site with the one that builds it: takes the same pages in, claims what nobody else has
 * claimed, and writes to the same folder.
 */
import { isDeepStrictEqual } from "node:util";
import { describeError } from "../diagnostics/describe-error.ts";
import { digestKinds } from "../index/kept-digests.ts";
import { Lazy } from "../index/lazy.ts";
import { bundleAssets } from "../io/bundle-assets.ts";
import { openClaims } from "../io/open-claims.ts";
import { openWorkshop } from "../io/open-workshop.ts";
import { groupRows } from "../publish/group-rows.ts";
import { ProgressMeter } from "./progress-meter.ts";
import type { FromRenderer, RenderJob, RenderTask } from "./render-messages.ts";
import { renderSite } from "./render-site.ts";
import { StageLog } from "./stage-log.ts";
import { takeInPages } from "./take-in-pages.ts";

/** A message is one text, and all of a large site would be too long for one. */
const PAGES_PER_MESSAGE = 5000;

const say = (message: FromRenderer) => process.send?.(message);

/** What is wrong with pages has been told by the one that asks; why this one can't go on is returned. */
async function render({ options, inputs }: RenderTask, asked: Promise<RenderJob>): Promise<FromRenderer> {
  const assets = new Lazy(bundleAssets);
  // It is begun before the pages are taken in; what goes wrong is told when they are to be rendered.
  assets.value.catch(() => {});
  const meter = new ProgressMeter(process.stderr, options.language);
  const taken = await takeInPages(options, openWorkshop(options.language), new StageLog(meter), meter);
  if (!taken || !isDeepStrictEqual(taken.inputs, inputs))
    return {
      kind: "failed",
      failure: "The pages, the program or the settings have changed meanwhile; start again.",
    };
  const { folder, claims, renderers } = await asked;
  const { keys, table } = await renderSite(taken.archive, folder, {
    review: taken.review,
    missing: taken.missing,
    kept: taken.kept,
    assets,
    lastSite: null,
    shard: undefined,
    renderers,
    claims: openClaims(claims),
    partsFirst: true,
    digests: taken.digests,
    known: null,
    onProgress: (counted) => say({ kind: "progress", counted }),
    runStage: async (name, work) => {
      const start = performance.now();
      const pages = await work();
      say({ kind: "stage", name, pages, milliseconds: performance.now() - start });
    },
  });
  for (const pages of groupRows(keys, PAGES_PER_MESSAGE)) say({ kind: "keys", pages });
  for (const name of digestKinds)
    for (const rows of groupRows(table[name], PAGES_PER_MESSAGE)) say({ kind: "digests", name, rows });
  return { kind: "done" };
}

process.once("message", async (task: RenderTask) => {
  const asked = new Promise<RenderJob>((resolve) => process.once("message", resolve));
  try {
    say(await render(task, asked));
  } catch (error) {
    say({ kind: "failed", failure: describeError(error) });
  }
});
// Ctrl+C reaches every process of the terminal; when to end is for the one that asked to say.
process.on("SIGINT", () => {});
// It has all it wanted, or is gone: nothing may be written into its folder any more.
process.on("disconnect", () => process.exit());
