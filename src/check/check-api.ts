/** The API reads as its schemas say, and counts what it has. */

import type { CheckResult } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";

export function checkApi({ findings, articles }: ApiRecords): CheckResult {
  return { findings, looked: articles.length, total: articles.length, noun: "articles" };
}
