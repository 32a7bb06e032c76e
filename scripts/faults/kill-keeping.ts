/** The fault of builds that are killed while they keep the pages that they parsed. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { listStrange } from "./list-strange.ts";

const HOW = ["before", "halfway", "after"] as const;

export const killKeeping: Fault = {
  name: "killed while it keeps a page",
  async bringAbout(world) {
    const { cache: under } = world;
    const forget = () => rmSync(under, { recursive: true, force: true });
    const log = join(world.work, "changes");
    forget();
    await world.build(1, { breakage: { under, log } });
    const changes = readFileSync(log, "utf8").split("\n");
    // The last page: its file is written, then takes its name.
    const moments = ["writeFile", "rename"].map((name) =>
      changes.findLastIndex((line) => line.startsWith(name)),
    );
    let kills = 0;
    for (const index of moments)
      for (const how of HOW) {
        world.reset();
        forget();
        const ended = await world.build(1, { breakage: { under, at: index + 1, how } });
        if (ended.signal !== "SIGKILL") throw new Error(`It was not killed at ${changes[index]}`);
        world.expectFormer();
        await world.expectNextBuild();
        const strange = listStrange(under);
        if (strange.length > 0) throw new Error(`Among the kept pages: ${strange.join(", ")}`);
        kills += 1;
      }
    return `${kills} of ${kills} times the site stays, the next build is right and leaves no half page`;
  },
};
