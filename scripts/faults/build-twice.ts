/** Two builds of one site. */
import { hostname } from "node:os";
import { compareFolders } from "../compare-folders.ts";
import type { Fault } from "./fault.ts";
import { describeEnd } from "./make-world.ts";

export const buildTwice: Fault = {
  name: "two builds at once",
  async bringAbout(world) {
    const ended = await Promise.all([world.build(1), world.build(1)]);
    const codes = ended.map(({ code }) => code).sort();
    if (codes.join() !== "0,1") throw new Error(ended.map(describeEnd).join("\n"));
    const refused = ended.find(({ code }) => code === 1);
    const named = `process \\d+ on ${hostname()}, since `;
    if (!new RegExp(named).test(refused?.printed ?? "")) throw new Error(refused?.printed);
    if (compareFolders(world.site, world.sites[1]).length > 0) throw new Error("The site is not right.");
    world.reset();
    return "one builds, the other ends at once and says who does; the site is right";
  },
};
