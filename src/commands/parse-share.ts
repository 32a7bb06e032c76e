/** The pages that are one machine's of several, parsed and kept for whoever makes the site of all. */
import { countNoun } from "../diagnostics/count-noun.ts";
import { createContext } from "../io/create-context.ts";
import { fillCache } from "../io/fill-cache.ts";
import { openPageCache } from "../io/open-page-cache.ts";
import type { Shard } from "../shard/share-work.ts";
import type { Outcome } from "./command.ts";
import type { ProgressMeter } from "./progress-meter.ts";
import { readInput } from "./read-input.ts";
import type { StageLog } from "./stage-log.ts";
import type { TakeInOptions } from "./take-in-pages.ts";

/** What is wrong with a page is told by whoever takes it in with all others. */
export async function parseShare(
  { input, limit, workers, language }: TakeInOptions,
  { number, of }: Shard,
  stages: StageLog,
  meter: ProgressMeter,
): Promise<Outcome> {
  const { sources } = await readInput({ input, limit }, stages);
  const own = sources.filter((_, index) => index % of === number - 1);
  await stages.run(
    "parse",
    () =>
      fillCache(own, createContext({ language }), openPageCache(), {
        workers,
        onProgress: (counted) => meter.advance(counted),
      }),
    () => countNoun(own.length, "page"),
  );
  return "done";
}
