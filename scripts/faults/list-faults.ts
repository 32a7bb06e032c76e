/** What can go wrong while a site is built, each brought about once: what was checked out, or an error. */
import { breakManyPages } from "./break-many-pages.ts";
import { buildTwice } from "./build-twice.ts";
import { changedPages } from "./change-pages.ts";
import { damagedCaches } from "./damage-cache.ts";
import { exhaustions } from "./exhaust-machine.ts";
import type { Fault } from "./fault.ts";
import { killBuilder } from "./kill-builder.ts";
import { killKeeping } from "./kill-keeping.ts";
import { leaveLeftovers } from "./leave-leftovers.ts";
import { startBesideBuild } from "./start-beside-build.ts";

export const faults: readonly Fault[] = [
  ...exhaustions,
  ...changedPages,
  buildTwice,
  startBesideBuild,
  killBuilder,
  killKeeping,
  ...damagedCaches,
  breakManyPages,
  leaveLeftovers,
];
