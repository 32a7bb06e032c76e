/** The fault of a build that is killed alone: the processes that render with it are not. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { findNext } from "./find-next.ts";
import { listBeside } from "./list-beside.ts";
import type { World } from "./make-world.ts";
import { waitFor } from "./wait-for.ts";

/** One that renders beside the one that is killed. */
const FLAGS = ["--workers", "2"];

function hasLiving(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** Kills the build when there is a next site of which that holds; the number of its process group comes out. */
async function killWhen(world: World, isTime: (next: string) => boolean): Promise<number> {
  let builder = 0;
  const onStarted = (pid: number) => {
    builder = pid;
  };
  const ended = world.build(1, { flags: FLAGS, onStarted });
  await waitFor("the moment to kill", () => {
    const next = findNext(world);
    return next !== null && isTime(next);
  });
  process.kill(builder, "SIGKILL");
  const { signal } = await ended;
  if (signal !== "SIGKILL") throw new Error("It was not killed.");
  return builder;
}

/** When it begins to render, and when its first pages are there and the other takes pages in or renders. */
const MOMENTS: readonly ((next: string) => boolean)[] = [
  () => true,
  (next) => existsSync(join(next, "index.html")),
];

export const killBuilder: Fault = {
  name: "killed, but not what renders with it",
  async bringAbout(world) {
    for (const isTime of MOMENTS) {
      const group = await killWhen(world, isTime);
      world.expectFormer();
      // At once, whatever the other is at.
      const next = await world.build(1, { flags: FLAGS });
      if (next.code !== 0) throw new Error(`The next build: ${next.printed}`);
      await waitFor("the other to end", () => !hasLiving(group));
      const names = listBeside(world.site);
      if (names.length > 0) throw new Error(`Beside the site are left: ${names.join(", ")}`);
      await world.expectNextBuild();
    }
    return `${MOMENTS.length} of ${MOMENTS.length} times the other ends by itself, the site stays, the next build is right and nothing is left`;
  },
};
