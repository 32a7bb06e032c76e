/** The articles of an issue in printed order, those of one section under its name. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { weighArticles } from "../../src/index/weigh-articles.ts";
import { articleTeaser } from "./article-teaser.ts";
import type { HeadingLevel } from "./article-title.ts";

/** Columns of a newspaper page on a wide screen. */
const MOST_COLUMNS = 3;

interface Group {
  section: string | null;
  articles: ArticleEntry[];
}

function groupBySection(articles: readonly ArticleEntry[]): Group[] {
  const groups: Group[] = [];
  for (const article of articles) {
    const { section } = article.record;
    const last = groups.at(-1);
    if (last?.section === section) last.articles.push(article);
    else groups.push({ section, articles: [article] });
  }
  return groups;
}

export function articleGroups(site: Site, articles: readonly ArticleEntry[], baseLevel: 2 | 3 = 2): Html {
  const [lead, ...rest] = articles;
  if (lead === undefined) return html``;
  const weights = weighArticles(articles.map(({ record }) => record));
  const weightOf = new Map(articles.map((article, index) => [article, weights[index] ?? "plain"]));
  const teaser = (article: ArticleEntry, level: HeadingLevel) =>
    articleTeaser(site, article, level, weightOf.get(article) ?? "plain");
  // A lead that opens a section stays with it; otherwise it stands above the columns.
  const apart = lead.record.section === null;
  const groups = groupBySection(apart ? rest : articles).map(({ section, articles: members }) => {
    const level = section === null ? baseLevel : 3;
    const teasers = members.map((article) => teaser(article, level));
    // The lead spans the columns, the others fill them.
    const others = members.filter((article) => article !== lead).length;
    const columns = Math.max(1, Math.min(others, MOST_COLUMNS));
    return html`<section class="group">
${section !== null && html`<h2 class="section-name">${widenPunctuation(section)}</h2>`}
<div class="columns of-${columns}">${teasers}</div>
</section>`;
  });
  return html`<div class="broadsheet">${apart && teaser(lead, baseLevel)}${groups}</div>`;
}
