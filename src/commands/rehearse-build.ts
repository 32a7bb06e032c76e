/**
 * What a build after a change goes through for all that stays is gone through once ahead, by a process that waits for
 * changes, and some pages are rendered: what is loaded when it is first asked for is there then, and what has been done
 * before is done faster.
 */
import { setImmediate } from "node:timers/promises";
import { keyPages } from "../eleventy/key-pages.ts";
import { listPaged } from "../eleventy/list-paged.ts";
import { Site } from "../eleventy/site.ts";
import { loadTemplates, type NamedTemplate, TEMPLATES } from "../io/load-templates.ts";
import type { Workshop } from "../io/open-workshop.ts";
import { compileStages } from "../pipeline/compile-stages.ts";
import { noReview } from "../review/review.ts";
import type { BuildTools } from "./build-site.ts";
import { readSiteOptions } from "./read-site-options.ts";
import { recallKept } from "./recall-kept.ts";
import type { TakenIn } from "./take-in-pages.ts";

/** Any text: what counts is that the dictionary is there. */
const TEXT = "版面";
/** Pages of each template: the first page that is added takes a fifth less time after them, and no less after more. */
const MOST_RENDERED = 100;

/** What the pages of a template that are rendered are given beside the global data. */
function listEntries(named: NamedTemplate, globals: object): readonly object[] {
  if (!named.template.data().pagination) return [{}];
  return listPaged(named, globals)
    .slice(0, MOST_RENDERED)
    .map((entry) => ({ entry }));
}

/** Leaves off soon after the signal. */
export async function rehearseBuild(
  { archive, digests, review = noReview, missing, kept }: TakenIn,
  { workshop, assets }: { workshop: Workshop; assets: BuildTools["assets"] },
  signal: AbortSignal,
): Promise<void> {
  const { context } = workshop;
  const templates = await loadTemplates(TEMPLATES);
  const site = new Site({ ...readSiteOptions(process.env), assets: await assets.value, missing });
  const globals = { archive, site, review };
  const steps = [
    () => compileStages(context),
    () => context.segmenter.cut(TEXT),
    () => recallKept(archive, digests.value, kept),
    ...templates.map((named) => () => {
      for (const _ of keyPages(named, globals, digests.value));
    }),
    () => import("@11ty/eleventy"),
    ...templates.flatMap((named) =>
      listEntries(named, globals).map((data) => () => named.template.render({ ...globals, ...data })),
    ),
  ];
  for (const step of steps) {
    // A change is heard of in between.
    await setImmediate();
    if (signal.aborted) return;
    await step();
  }
}
