/**
 * What a build after a change goes through for all that stays is gone through once ahead, by a process that waits for
 * changes: what is loaded when it is first asked for is there then, and what has been done before is done faster.
 */
import { setImmediate } from "node:timers/promises";
import { keyPages } from "../eleventy/key-pages.ts";
import { loadTemplates, TEMPLATES } from "../io/load-templates.ts";
import type { Workshop } from "../io/open-workshop.ts";
import { compileStages } from "../pipeline/compile-stages.ts";
import { noReview } from "../review/review.ts";
import { recallKept } from "./recall-kept.ts";
import type { TakenIn } from "./take-in-pages.ts";

/** Any text: what counts is that the dictionary is there. */
const TEXT = "版面";

/** Leaves off soon after the signal. */
export async function rehearseBuild(
  { archive, digests, review = noReview, kept }: TakenIn,
  { context }: Workshop,
  signal: AbortSignal,
): Promise<void> {
  const steps = [
    () => compileStages(context),
    () => context.segmenter.cut(TEXT),
    () => recallKept(archive, digests.value, kept),
    ...(await loadTemplates(TEMPLATES)).map((named) => () => {
      for (const _ of keyPages(named, { archive, review }, digests.value));
    }),
  ];
  for (const step of steps) {
    // A change is heard of in between.
    await setImmediate();
    if (signal.aborted) return;
    step();
  }
}
