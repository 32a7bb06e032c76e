/** Articles by year and month. */
import type { DateCount, MonthCounts, YearCount } from "../../../src/charts/count-months.ts";
import { formatDate } from "../../../src/eleventy/filters/format-date.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import type { Site } from "../../../src/eleventy/site.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import type { ChartOptions } from "./figure.ts";
import { drawGrid } from "./grid.ts";

const MONTHS_OF_YEAR = 12;
const texts = strings.charts.months;
const nameOf = ({ entry }: DateCount) => formatDate(entry.date ?? "");

function monthLinks(site: Site, { months, withoutMonth }: YearCount): Html {
  const items = months
    .filter((month) => month !== null)
    .map(
      (month) =>
        html`<li><a href="${site.path(month.entry.permalink)}">${nameOf(month)}</a> <small>${month.count}</small></li>`,
    );
  return html`<ul class="names counted">${items}${withoutMonth > 0 && html`<li><small>${texts.withoutMonth(withoutMonth)}</small></li>`}</ul>`;
}

export function monthsChart(
  site: Site,
  { years, earlierYears, earlier, undated }: MonthCounts,
): ChartOptions {
  const cells = years.flatMap(({ months }, row) =>
    months.flatMap((month, column) =>
      month === null || month.count === 0
        ? []
        : {
            row,
            column,
            count: month.count,
            title: strings.charts.one(nameOf(month), month.count),
            href: site.path(month.entry.permalink),
          },
    ),
  );
  const columns = Array.from({ length: MONTHS_OF_YEAR }, (_, index) => ({
    text: String(index + 1),
    href: null,
    group: null,
  }));
  const rows = years.map((year) => ({
    text: nameOf(year),
    href: site.path(year.entry.permalink),
    note: strings.articleCount(year.count),
  }));
  const withoutMonth = years.reduce((sum, year) => sum + year.withoutMonth, 0);
  return {
    id: "months",
    title: texts.title,
    text: texts.text,
    empty: texts.empty,
    drawing:
      years.length === 0
        ? null
        : drawGrid({ rows, columns, cells }, { id: "months", title: texts.title, description: texts.text }),
    rest: [
      withoutMonth > 0 ? strings.charts.sentence(texts.withoutMonth(withoutMonth)) : null,
      earlierYears > 0 ? texts.earlier(earlierYears, earlier) : null,
      undated > 0 ? texts.undated(undated) : null,
    ],
    heads: [texts.year, strings.charts.articles, texts.month],
    rows: years.map((year) => [
      html`<a href="${site.path(year.entry.permalink)}">${nameOf(year)}</a>`,
      strings.articleCount(year.count),
      monthLinks(site, year),
    ]),
  };
}
