/** What stands beside the records of the site fixture: a printed text, and what lies above places and subjects. */
import { readFileSync } from "node:fs";
import type { ArchiveExtras } from "../../src/index/build-archive.ts";

const PAGE = "2031-05-06_02";

export function readSiteExtras(): ArchiveExtras {
  const text = readFileSync(new URL(`../fixtures/site/${PAGE}.txt`, import.meta.url), "utf8");
  return {
    sources: new Map([[PAGE, text]]),
    placeParents: new Map([
      ["城南街道", "江城市"],
      ["江城市", "平原省"],
    ]),
    subjectTree: new Map([
      ["劳动和技能竞赛", { broader: "职工素质", scope: "比武、练兵和各级竞赛。" }],
      ["职工教育培训", { broader: "职工素质" }],
    ]),
  };
}
