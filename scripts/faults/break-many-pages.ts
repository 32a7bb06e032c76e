/** Many pages, some of them broken in every way that there is. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareFolders } from "../compare-folders.ts";
import { KEPT } from "./expect-failure.ts";
import type { Fault } from "./fault.ts";
import { listNamed } from "./list-named.ts";
import { makeBrokenPages } from "./make-broken-pages.ts";

/** Pages of an archive, and how many of them are broken. */
const PAGES = 1000;
const BROKEN = 100;

export const breakManyPages: Fault = {
  name: `${PAGES} pages, ${BROKEN} of them broken in 20 ways`,
  async bringAbout(world) {
    const { files, expected } = makeBrokenPages(PAGES, BROKEN);
    const [all, sound] = ["all", "sound"].map((name) => {
      const pages = join(world.work, name, "seeds");
      mkdirSync(pages, { recursive: true });
      return pages;
    }) as [string, string];
    const isBroken = (name: string) =>
      expected.some((each) => each.startsWith(name.slice(0, name.indexOf("."))));
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(all, name), content);
      if (!isBroken(name)) writeFileSync(join(sound, name), content);
    }
    const buildFrom = async (pages: string, site: string, ...flags: string[]) => {
      const ended = await world.build(1, { pages, site, flags });
      const named = listNamed(ended.printed);
      const isRight = pages === sound || named.join() === expected.toSorted().join();
      return `${ended.code}, ${isRight ? "all named" : `named are ${named.join(", ")}`}`;
    };
    const site = join(dirname(all), "_site");
    const ends = [
      await buildFrom(all, world.site),
      await buildFrom(all, site, "--keep-going"),
      await buildFrom(sound, join(dirname(sound), "_site"), "--keep-going"),
    ];
    if (ends.join("; ") !== "1, all named; 3, all named; 0, all named") throw new Error(ends.join("; "));
    world.expectFormer();
    const differing = compareFolders(site, join(dirname(sound), "_site")).join(", ");
    if (differing !== "index.html, missing/index.html") throw new Error(`Pages differ: ${differing}`);
    return `each is named in one run with file, line and id, ${KEPT}; --keep-going ends with 3, its site is that of the others but for home and /missing/`;
  },
};
