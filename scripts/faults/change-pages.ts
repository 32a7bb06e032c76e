/** Pages that vanish or become others while they are read. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareFolders } from "../compare-folders.ts";
import { expectFailure, MENDED } from "./expect-failure.ts";
import type { Fault } from "./fault.ts";
import { describeEnd, type World } from "./make-world.ts";

/** A page that is another, or gone, once the folder has been listed. */
function changePage(world: World, change: string): readonly string[] {
  const path = JSON.stringify(join(world.pages[1], "second.txt"));
  const code = `import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const real = fs.statSync;
    fs.statSync = (path, ...rest) => {
      if (path === ${path}) { fs.statSync = real; ${change} }
      return real(path, ...rest);
    };
    syncBuiltinESMExports();`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

export const changedPages: readonly Fault[] = [
  {
    name: "a page vanishes in mid-build",
    async bringAbout(world) {
      const path = join(world.pages[1], "second.txt");
      const text = readFileSync(path);
      try {
        const nodeArgs = changePage(world, `fs.unlinkSync(path);`);
        expectFailure(await world.build(1, { nodeArgs }), /second\.txt:1:1 .*unreadable/);
        world.expectFormer();
      } finally {
        writeFileSync(path, text);
      }
      await world.expectNextBuild();
      return `is named, ${MENDED}`;
    },
  },
  {
    name: "a page changes in mid-build",
    async bringAbout(world) {
      const path = join(world.pages[1], "second.txt");
      const text = readFileSync(path, "utf8");
      const other = text.replaceAll("走访", "看望");
      try {
        const nodeArgs = changePage(world, `fs.writeFileSync(path, ${JSON.stringify(other)});`);
        const ended = await world.build(1, { nodeArgs });
        if (ended.code !== 0) throw new Error(`It ${describeEnd(ended)}`);
        const built = join(world.work, "whole", "_site");
        await world.build(1, { site: built });
        const differing = compareFolders(world.site, built);
        if (differing.length > 0) throw new Error(`The site is of neither: ${differing.join(", ")}`);
      } finally {
        writeFileSync(path, text);
      }
      await world.expectNextBuild();
      return "the site is that of the page as it was read, whole";
    },
  },
];
