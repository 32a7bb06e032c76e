/** The archive in charts, drawn when the site is built: there is no script in the page. */
import { countIssues } from "../src/charts/count-issues.ts";
import { countMonths } from "../src/charts/count-months.ts";
import { crossOrganisationsReporters } from "../src/charts/cross-organisations-reporters.ts";
import { crossSubjectsPeriods } from "../src/charts/cross-subjects-periods.ts";
import { crossSubjectsPlaces } from "../src/charts/cross-subjects-places.ts";
import { pairOrganisations } from "../src/charts/pair-organisations.ts";
import type { Matrix, Series } from "../src/charts/series.ts";
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { widenPunctuation } from "../src/eleventy/filters/widen-punctuation.ts";
import { html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { Archive } from "../src/index/archive.ts";
import { type ChartOptions, chartFigure } from "./_includes/charts/figure.ts";
import { issuesChart } from "./_includes/charts/issues-chart.ts";
import { matrixChart } from "./_includes/charts/matrix-chart.ts";
import { monthsChart } from "./_includes/charts/months-chart.ts";
import { pairsChart } from "./_includes/charts/pairs-chart.ts";
import { page } from "./_layouts/page.ts";

const { charts, kinds } = strings;

type SayCount = (count: number) => string;

/** What a matrix leaves out, in a sentence. */
function restOf({ moreRows, moreColumns }: Matrix, say: { rows: SayCount; columns: SayCount }) {
  const parts = [
    ...(moreRows > 0 ? [say.rows(moreRows)] : []),
    ...(moreColumns > 0 ? [say.columns(moreColumns)] : []),
  ];
  return parts.length > 0 ? charts.rest(parts) : null;
}

function subjectsPlaces(site: Site, archive: Archive): ChartOptions {
  const matrix = crossSubjectsPlaces(archive);
  const { title, text, empty } = charts.subjectsPlaces;
  return matrixChart(site, matrix, {
    id: "subjects-places",
    title: title(matrix.within && widenPunctuation(matrix.within.name)),
    text,
    empty,
    rest: [restOf(matrix, charts.subjectsPlaces)],
    heads: [kinds.subjects, charts.counted(kinds.places)],
  });
}

function organisationsReporters(site: Site, archive: Archive): ChartOptions {
  const matrix = crossOrganisationsReporters(archive);
  const { title, text, empty, heads } = charts.organisationsReporters;
  return matrixChart(site, matrix, {
    id: "organisations-reporters",
    title,
    text,
    empty,
    rest: [restOf(matrix, charts.organisationsReporters)],
    heads,
  });
}

function subjectsPeriods(site: Site, archive: Archive): ChartOptions {
  const matrix = crossSubjectsPeriods(archive);
  const { title, text, empty, rest, outside, columns } = charts.subjectsPeriods;
  const head = ({ label }: Series) => (matrix.unit === "month" ? strings.month(Number(label)) : label);
  return matrixChart(site, matrix, {
    id: "subjects-periods",
    title,
    text: text[matrix.unit],
    empty,
    rest: [
      matrix.moreRows > 0 ? rest(matrix.moreRows) : null,
      matrix.outside > 0 ? outside(matrix.outside) : null,
    ],
    heads: [kinds.subjects, columns],
    headColumn: head,
    nameColumn: (series) =>
      (series.group === null ? "" : strings.year(Number(series.group))) +
      (matrix.unit === "month" ? head(series) : strings.year(Number(series.label))),
  });
}

export default class ChartsPage {
  data() {
    return { ...baseData, permalink: "/charts/" };
  }

  render({ archive, site }: GlobalData): string {
    const all = [
      monthsChart(site, countMonths(archive)),
      subjectsPlaces(site, archive),
      organisationsReporters(site, archive),
      subjectsPeriods(site, archive),
      pairsChart(site, pairOrganisations(archive.names.organisations)),
      issuesChart(site, countIssues(archive)),
    ];
    // What can't be drawn is said last, so that it leaves no hole among the drawings.
    const drawn = all.filter(({ drawing }) => drawing !== null);
    const empty = all.filter(({ drawing }) => drawing === null);
    return page({
      site,
      permalink: "/charts/",
      title: charts.title,
      description: charts.description,
      crumbs: [],
      head: html`<link rel="stylesheet" href="${site.asset("charts.css")}">`,
      main: html`<header class="page-head"><h1>${charts.title}</h1><p>${archive.articles.length > 0 ? charts.intro : strings.emptyArchive}</p></header>
${
  archive.articles.length > 0 &&
  html`<div class="charts">
${[...drawn, ...empty].map(chartFigure)}</div>`
}`,
      kind: "charts-page",
    });
  }
}
