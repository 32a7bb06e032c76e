/** What a build leaves that dies in its midst. */
import { mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { listBeside } from "./list-beside.ts";
import { describeEnd } from "./make-world.ts";

export const leaveLeftovers: Fault = {
  name: "leftovers of a dead build whose number another process has by now",
  async bringAbout(world) {
    const beside = (kind: string) => `${world.site}.${kind}-${process.pid}`;
    for (const kind of ["old", "next", "draft", "gone"]) {
      mkdirSync(beside(kind));
      writeFileSync(join(beside(kind), "index.html"), "half");
    }
    writeFileSync(`${world.site}.lock-${hostname()}-${process.pid}-00000000`, "");
    const ended = await world.build(1);
    const names = listBeside(world.site);
    if (ended.code !== 0 || names.length > 0)
      throw new Error(`It ${describeEnd(ended)}; ${names.join(", ")}`);
    world.reset();
    return "removed, the site is right";
  },
};
