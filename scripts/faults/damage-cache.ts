/** Kept pages that are damaged, or another version's. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { listKept } from "./list-kept.ts";

function damageCache(name: string, damage: (path: string) => void): Fault {
  return {
    name: `kept pages ${name}`,
    async bringAbout(world) {
      await world.build(1, { site: join(world.work, "any", "_site") });
      for (const path of listKept(world.cache)) damage(path);
      await world.expectNextBuild();
      return "parsed again, the site is right";
    },
  };
}

export const damagedCaches: readonly Fault[] = [
  damageCache("cut short", (path) => truncateSync(path, 100)),
  damageCache("with a flipped bit", (path) => {
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }),
  damageCache("with bytes after their end", (path) => appendFileSync(path, "{}")),
  {
    name: "kept pages of another version of the program",
    async bringAbout(world) {
      const other = join(world.cache, "another-version", "00");
      mkdirSync(other, { recursive: true });
      writeFileSync(join(other, "page.json"), "{}");
      await world.expectNextBuild();
      if (existsSync(other)) throw new Error("They are still there.");
      return "removed, the site is right";
    },
  },
];
