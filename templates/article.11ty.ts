/** The page of an article. */
import type { Doubt } from "../src/diagnostics/select-doubts.ts";
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { citeIssue } from "../src/eleventy/filters/cite-issue.ts";
import { linkNames } from "../src/eleventy/filters/link-names.ts";
import { type Remark, renderBody } from "../src/eleventy/filters/render-body.ts";
import { widenPunctuation } from "../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { Archive, ArticleEntry } from "../src/index/archive.ts";
import { cutText } from "../src/index/cut-text.ts";
import { type BodyDoubt, placeDoubts } from "../src/index/place-doubts.ts";
import type { NameKind } from "../src/record/name-kinds.ts";
import { articleHead } from "./_includes/article-head.ts";
import { articleNeighbours, neighboursOf } from "./_includes/article-neighbours.ts";
import { articleTitle } from "./_includes/article-title.ts";
import { citation } from "./_includes/citation.ts";
import { corrections } from "./_includes/corrections.ts";
import { evidence } from "./_includes/evidence.ts";
import { facts } from "./_includes/facts.ts";
import { lineLinks } from "./_includes/line-links.ts";
import { nameLinks } from "./_includes/name-links.ts";
import { photoPlace } from "./_includes/photo-place.ts";
import { printBeside } from "./_includes/print-beside.ts";
import { relatedArticles } from "./_includes/related-articles.ts";
import { page } from "./_layouts/page.ts";

/** Below this the program's reading of the page was a close call, and readers are told so. */
const DOUBTFUL_BELOW = 0.6;
/** Characters of a window title; a first sentence in place of a headline can be far longer. */
const TITLE_LENGTH = 60;
/** Characters that search engines show of a description. */
const DESCRIPTION_LENGTH = 120;

function articleFacts(site: Site, archive: Archive, entry: ArticleEntry): Html | null {
  const { record, issue, mentions } = entry;
  const linked = (kind: NameKind) => {
    const names = mentions.filter((mention) => mention.kind === kind).map(({ name }) => name);
    return nameLinks(site, archive, kind, names);
  };
  const issueLink = html`<a href="${site.path(issue.permalink)}">${citeIssue(issue)}</a>`;
  return facts([
    [strings.backToIssue, issueLink],
    [strings.section, record.section && widenPunctuation(record.section)],
    [strings.rubric, record.rubric && widenPunctuation(record.rubric)],
    [strings.roles.reporter, nameLinks(site, archive, "people", record.reporters)],
    [strings.roles.correspondent, nameLinks(site, archive, "people", record.correspondents)],
    [strings.roles.photographer, nameLinks(site, archive, "people", record.photographers)],
    [strings.kinds.subjects, linked("subjects")],
    [strings.kinds.organisations, linked("organisations")],
    [strings.kinds.figures, linked("figures")],
    [strings.kinds.places, linked("places")],
    [strings.kinds.keywords, linked("keywords")],
    [strings.identifier, html`<code>${record.id}</code>`],
  ]);
}

/** What is in doubt about the article as a whole or about the lines around its text, and what was corrected in it. */
function notice(site: Site, entry: ArticleEntry, doubts: readonly Doubt[]): Html | null {
  const { record, issue } = entry;
  const corrected = corrections(site, entry);
  const isDoubtful = record.confidence < DOUBTFUL_BELOW;
  if (!isDoubtful && doubts.length === 0 && !corrected) return null;
  const items = doubts.map(
    ({ id, line }) =>
      html`<li>${strings.doubts[id]}${issue.text && html` ${lineLinks(site, issue.text, [line])}`}</li>`,
  );
  return html`<div class="notice" role="note">${isDoubtful && html`<p>${strings.doubtfulNotice}</p>`}${items.length > 0 && html`<ul>${items}</ul>`}${corrected}</div>`;
}

function remarksOf(site: Site, { issue }: ArticleEntry, doubts: readonly BodyDoubt[]): Remark[] {
  return doubts.map(({ doubt, entry, offset }) => ({
    entry,
    offset,
    text: strings.remark(strings.doubts[doubt.id]),
    href: site.path(issue.text?.linkTo(doubt.line) ?? issue.permalink),
  }));
}

export default class ArticlePage {
  data() {
    return onePageEach("archive.articles", { isByIssue: true });
  }

  inputs({ entry, archive, digests }: InputData & { entry: ArticleEntry }): PageInputs {
    const { record, mentions } = entry;
    const { previous, next } = neighboursOf(entry);
    const staff = [...record.reporters, ...record.correspondents, ...record.photographers];
    return [
      digests.article(entry),
      [previous, next].map((other) => other && digests.article(other)),
      digests.related(entry),
      // Not every name has a page; where that is follows from the name.
      mentions.map(({ kind, name }) => archive.find(kind, name) !== null),
      staff.map((name) => archive.find("people", name) !== null),
    ];
  }

  render({ entry, site, archive }: GlobalData & { entry: ArticleEntry }): string {
    const { record, issue } = entry;
    const staff = [...record.reporters, ...record.correspondents, ...record.photographers];
    const permalinkOf = (name: string) => {
      const permalink = archive.permalinkOf("people", name);
      return permalink && site.path(permalink);
    };
    const doubts = placeDoubts(record, entry.doubts);
    const labels = [record.section, record.rubric].filter((label) => label !== null);
    const main = html`<article class="article">
<header>
${labels.length > 0 && html`<p class="rubric">${labels.map((label) => html`<span>${widenPunctuation(label)}</span> `)}</p>`}
${articleTitle(entry, 1, null)}
${record.byline !== null && html`<p class="byline">${linkNames(widenPunctuation(record.byline), staff, permalinkOf)}</p>`}
</header>
${notice(site, entry, doubts.around)}
<div class="body">
${renderBody(
  record,
  (photo) => photoPlace(photo, record.photographers, permalinkOf),
  remarksOf(site, entry, doubts.body),
)}
${record.attribution !== null && html`<p class="attribution">${strings.attribution(widenPunctuation(record.attribution))}</p>`}
</div>
${printBeside(site, entry)}
<footer>
${articleFacts(site, archive, entry)}
${evidence(site, entry)}
</footer>
</article>
${citation(site, entry)}
${relatedArticles(site, entry.related)}
${articleNeighbours(site, entry)}`;
    const title = cutText(widenPunctuation(entry.title.text), TITLE_LENGTH);
    const description = widenPunctuation(cutText(entry.opening, DESCRIPTION_LENGTH)) || citeIssue(issue);
    return page({
      site,
      permalink: entry.permalink,
      title,
      description,
      crumbs: [
        { text: strings.issues, permalink: "/issues/" },
        { text: citeIssue(issue), permalink: issue.permalink },
      ],
      main,
      kind: "article-page",
      type: "article",
      head: articleHead(site, archive, entry),
      imprint: citeIssue(issue),
      scripts: ["copy.js"],
      issue,
    });
  }
}
