/** `(issue, site) → what an article was published in`, in terms of schema.org: the page, the newspaper, its publisher. */
import type { Newspaper, PublicationIssue } from "schema-dts";
import { citeIssue } from "../eleventy/filters/cite-issue.ts";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { Site } from "../eleventy/site.ts";
import type { IssueEntry } from "../index/archive.ts";

export function describeIssuePage(issue: IssueEntry, site: Site): PublicationIssue {
  const { newspaper, date, edition } = issue.record;
  const paper: Newspaper | null = newspaper
    ? { "@type": "Newspaper", name: widenPunctuation(newspaper), inLanguage: "zh-Hans" }
    : null;
  return {
    "@type": "PublicationIssue",
    "@id": site.refer(issue.permalink),
    url: site.refer(issue.permalink),
    name: citeIssue(issue),
    ...(date !== null && { datePublished: date }),
    ...(edition !== null && { pagination: edition }),
    ...(paper && { isPartOf: paper }),
  };
}

export function describePublication(issue: IssueEntry, site: Site) {
  const { newspaper } = issue.record;
  return {
    isPartOf: describeIssuePage(issue, site),
    ...(newspaper && {
      publisher: { "@type": "NewsMediaOrganization" as const, name: widenPunctuation(newspaper) },
    }),
  };
}
