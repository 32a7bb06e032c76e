/** A limit that a site comes close to → what fills the message about it, in both languages. */
import type { Parameters } from "../diagnostics/report.ts";
import type { NearLimit } from "./judge-limits.ts";

const MB = 1_000_000;
const HUNDRED = 100;

export function wordLimit({ host, measure, limit, value }: NearLimit): Parameters {
  const isCount = measure === "files";
  const amount = (number: number) => String(isCount ? number : Math.round(number / MB));
  const [what, whatZh] = {
    files: ["files", "个文件"],
    total: ["MB", "MB"],
    largest: ["MB in one file", "MB（单个文件）"],
  }[measure] as [string, string];
  const share = Math.floor((value / limit) * HUNDRED);
  return { host, value: amount(value), limit: amount(limit), what, whatZh, share };
}
