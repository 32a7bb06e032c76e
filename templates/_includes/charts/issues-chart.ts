/** Articles of the newest issues. */
import type { IssueCounts } from "../../../src/charts/count-issues.ts";
import { labelIssue } from "../../../src/eleventy/filters/label-issue.ts";
import { html } from "../../../src/eleventy/html.ts";
import type { Site } from "../../../src/eleventy/site.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { drawBars } from "./bars.ts";
import type { ChartOptions } from "./figure.ts";

const texts = strings.charts.issues;

export function issuesChart(site: Site, { issues, moreIssues, moreArticles }: IssueCounts): ChartOptions {
  const bars = issues.map((issue) => ({
    text: labelIssue(issue),
    count: issue.articles.length,
    title: strings.charts.one(labelIssue(issue), issue.articles.length),
    href: site.path(issue.permalink),
  }));
  return {
    id: "issues",
    title: texts.title,
    text: texts.text,
    empty: texts.empty,
    drawing:
      bars.length === 0
        ? null
        : drawBars(bars, { id: "issues", title: texts.title, description: texts.text }),
    rest: [moreIssues > 0 ? texts.rest(moreIssues, moreArticles) : null],
    heads: [texts.issue, strings.charts.articles],
    rows: bars.map(({ text, count, href }) => [
      html`<a href="${href}">${text}</a>`,
      strings.articleCount(count),
    ]),
  };
}
