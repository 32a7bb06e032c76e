/** Something that can go wrong, and what comes of it. */
import type { World } from "./make-world.ts";

export interface Fault {
  name: string;
  /** What was checked. Throws where the site is harmed, null where this machine can't bring the fault about. */
  bringAbout(world: World): Promise<string | null>;
}
