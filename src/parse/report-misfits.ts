/** The roles that were chosen, beside those that were asked for → errors where the grammar of a page rules the latter out. */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { Choice } from "./choose-roles.ts";
import type { PrintedLine } from "./collect-lines.ts";
import type { Observation } from "./measure-features.ts";

export function reportMisfits(
  file: VFile,
  lines: readonly PrintedLine[],
  observations: readonly Observation[],
  choices: readonly Choice[],
): void {
  for (const [at, { index, asked }] of observations.entries()) {
    if (!asked || asked.some((role) => role === choices[at]?.role)) continue;
    const place = lines[index]?.position;
    const line = place?.start.line ?? 0;
    if (file.data.asked?.has(line))
      report(file, "misfit-correction", {
        place,
        params: {
          problem: "role of this line by a correction, expected one that the lines around it allow",
          problemZh: "更正所说的这一行的身份与前后各行不能并存",
        },
      });
    else {
      const role = file.data.marks?.marks.get(line)?.role;
      report(file, "misfit-mark", { place, params: { actual: role ? `{.${role}}` : "{.article}" } });
    }
  }
}
