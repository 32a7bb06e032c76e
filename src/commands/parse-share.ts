/** The pages that are one machine's of several, parsed and kept for whoever makes the site of all. */
import { countNoun } from "../diagnostics/count-noun.ts";
import type { Lazy } from "../index/lazy.ts";
import { fillCache } from "../io/fill-cache.ts";
import type { Workshop } from "../io/open-workshop.ts";
import type { Shard } from "../shard/share-work.ts";
import type { Outcome } from "./command.ts";
import type { ProgressMeter } from "./progress-meter.ts";
import { readInput } from "./read-input.ts";
import type { StageLog } from "./stage-log.ts";
import type { TakeInOptions } from "./take-in-pages.ts";

/** What is wrong with a page is told by whoever takes it in with all others. */
export async function parseShare(
  { input, limit, workers }: TakeInOptions,
  { number, of }: Shard,
  workshop: Lazy<Workshop>,
  stages: StageLog,
  meter: ProgressMeter,
): Promise<Outcome> {
  const { sources } = await readInput({ input, limit }, stages);
  const own = sources.filter((_, index) => index % of === number - 1);
  const { context, memory } = workshop.value;
  await stages.run(
    "parse",
    () =>
      fillCache(own, context, memory, {
        workers,
        onProgress: (counted) => meter.advance(counted),
      }),
    () => countNoun(own.length, "page"),
  );
  return "done";
}
