/** The folder of the pages → its pages, as a stage of its own. */
import { countNoun } from "../diagnostics/count-noun.ts";
import { readSources, type Sources } from "../io/read-sources.ts";
import type { StageLog } from "./stage-log.ts";

export function readInput(
  { input, limit }: { input: string; limit: number },
  stages: StageLog,
): Promise<Sources> {
  return stages.run(
    "read",
    () => readSources([input], { limit, expandFolders: true }),
    ({ sources }) => countNoun(sources.length, "page"),
  );
}
