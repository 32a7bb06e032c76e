/** The organisations that an article names, each with where → the one whose act it reports, or null. */
import { ACTING_WEIGHTS, NOBODY } from "./acting-weights.ts";
import { type ActingFeatures, measureActing, type OrganisationUse } from "./measure-acting.ts";

/** The body that the most speaks for; null where less speaks for each than for its being named in passing. */
export function chooseActing(uses: readonly OrganisationUse[]): string | null {
  let best: string | null = null;
  let most = NOBODY;
  for (const [name, features] of measureActing(uses)) {
    const score = scoreOf(features);
    if (score > most) [best, most] = [name, score];
  }
  return best;
}

function scoreOf(features: ActingFeatures): number {
  let score = 0;
  for (const [feature, weight] of ACTING_WEIGHTS) score += weight * features[feature];
  return score;
}
