/** What a page of `npm start` asks its server. */
import type { Problem } from "./to-problem.ts";

export interface SiteState {
  /** Counts the changes that were shown. */
  version: number;
  /** What stands between the site and the last change; null where nothing does. */
  problem: Problem | null;
}
