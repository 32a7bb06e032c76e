/** Organisations that the same articles name. */
import { articlesOfPair, type Pair, type Pairs } from "../../../src/charts/pair-organisations.ts";
import { widenPunctuation } from "../../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import type { Site } from "../../../src/eleventy/site.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import type { NameEntry } from "../../../src/index/archive.ts";
import { drawArcs } from "./arcs.ts";
import type { ChartOptions } from "./figure.ts";

const texts = strings.charts.pairs;
const nameOf = ({ name }: NameEntry) => widenPunctuation(name);

/** The one article of a pair, or the shorter of the two lists that hold its articles. */
function goalOf(pair: Pair): { permalink: string; list: NameEntry | null } {
  const { first, second, count } = pair;
  const [article] = articlesOfPair(pair);
  if (count === 1 && article) return { permalink: article.permalink, list: null };
  const list = second.articles.length < first.articles.length ? second : first;
  return { permalink: list.permalink, list };
}

function drawPairs(site: Site, { bodies, pairs }: Pairs): Html {
  const indexes = new Map(bodies.map((body, index) => [body, index]));
  const arcs = pairs.map((pair) => {
    const { first, second, count } = pair;
    const { permalink, list } = goalOf(pair);
    const text = strings.charts.one(strings.charts.pair(nameOf(first), nameOf(second)), count);
    return {
      from: indexes.get(first) ?? 0,
      to: indexes.get(second) ?? 0,
      count,
      title: list === null ? text : strings.charts.cellGoal(text, nameOf(list)),
      href: site.path(permalink),
    };
  });
  const names = bodies.map((body) => ({ text: nameOf(body), href: site.path(body.permalink) }));
  return drawArcs(names, arcs, { id: "pairs", title: texts.title, description: texts.text });
}

export function pairsChart(site: Site, found: Pairs): ChartOptions {
  const link = (entry: NameEntry) => html`<a href="${site.path(entry.permalink)}">${nameOf(entry)}</a>`;
  return {
    id: "pairs",
    title: texts.title,
    text: texts.text,
    empty: texts.empty,
    drawing: found.pairs.length === 0 ? null : drawPairs(site, found),
    rest: [found.morePairs > 0 ? texts.rest(found.morePairs) : null],
    heads: [texts.names, strings.charts.articles],
    rows: found.pairs.map((pair) => [
      html`${link(pair.first)}${strings.between}${link(pair.second)}`,
      html`<a href="${site.path(goalOf(pair).permalink)}">${strings.articleCount(pair.count)}</a>`,
    ]),
  };
}
