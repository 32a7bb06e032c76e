/** The folder of the project → all that is tried, by name. */
import { createContext } from "../../src/io/create-context.ts";
import { loadSamples, readSeeds } from "./load-samples.ts";
import { listPageTargets } from "./page-targets.ts";
import { makeRepetitionTarget } from "./repetition-target.ts";
import { listSearchTargets } from "./search-targets.ts";
import type { Target } from "./target.ts";

export function listTargets(root: string): Map<string, Target> {
  const context = createContext();
  const cutWords = (text: string) => context.segmenter.cut(text);
  return new Map(
    Object.entries({
      ...listPageTargets(loadSamples(root), context),
      repetition: makeRepetitionTarget(context),
      ...listSearchTargets(readSeeds(root, context), cutWords),
    }),
  );
}
