/** What a site weighs → the limits of hosts that it comes close to, or breaks. */
import { type HostLimit, hostLimits } from "./host-limits.ts";
import type { SiteWeight } from "./site-weight.ts";

export interface NearLimit extends HostLimit {
  value: number;
  /** The largest file where that is what counts. */
  path: string | null;
}

/** From this share of a limit on an archive that grows is told of it: there is time to choose another host. */
const SHARE_TO_TELL = 0.8;

export function judgeLimits(weight: SiteWeight): NearLimit[] {
  return hostLimits
    .filter(({ measure, limit }) => weight[measure] >= limit * SHARE_TO_TELL)
    .map((limit) => ({
      ...limit,
      value: weight[limit.measure],
      path: limit.measure === "largest" ? weight.largestPath : null,
    }));
}
