/** `(issue, site) → what the API tells of it wherever it is named`. */
import type { Site } from "../eleventy/site.ts";
import type { IssueEntry } from "../index/archive.ts";

export function describeHead({ record, permalink }: IssueEntry, site: Site) {
  const { id, date, newspaper, edition, title } = record;
  return { id, url: site.refer(permalink), date, newspaper, edition, title };
}
