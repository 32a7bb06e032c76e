/** The pages of names: what is known of each, and its articles, newest first. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../../src/eleventy/data.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { jsonScript } from "../../src/eleventy/json-script.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry, ArticleFeed, Listing, NameEntry } from "../../src/index/archive.ts";
import type { EntryDigests } from "../../src/index/entry-digests.ts";
import { describeEntry } from "../../src/publish/describe-entry.ts";
import { type NameKind, staffRoles } from "../../src/record/name-kinds.ts";
import { articleList } from "../_includes/article-list.ts";
import { feedAlternates } from "../_includes/feed-alternates.ts";
import { lineLinks } from "../_includes/line-links.ts";
import { listExtent } from "../_includes/list-extent.ts";
import { nameFacts } from "../_includes/name-facts.ts";
import { narrowings } from "../_includes/narrowings.ts";
import { pager } from "../_includes/pager.ts";
import { page } from "./page.ts";

interface Group {
  heading: string;
  articles: readonly ArticleEntry[];
}

/** Articles by what the name does in them; one group without a heading where that is always the same. */
function groupArticles(owner: NameEntry, items: readonly ArticleEntry[]): Group[] {
  if (owner.kind === "people") {
    return staffRoles.map((role) => ({
      heading: strings.reportedBy(strings.roles[role]),
      articles: items.filter((article) => owner.rolesIn(article).includes(role)),
    }));
  }
  return [
    { heading: strings.actingArticles, articles: items.filter((article) => owner.isActingIn(article)) },
    { heading: strings.namedArticlesOnly, articles: items.filter((article) => !owner.isActingIn(article)) },
  ];
}

/** The lines that name the entry, or else those that name something below it, and what. */
function shownLines(site: Site, entry: NameEntry, article: ArticleEntry): Html | null {
  const own = entry.mentionsIn(article);
  if (own.length > 0) {
    const lines = [...new Set(own.flatMap((mention) => mention.lines))];
    const links = lineLinks(site, article.issue.text, lines);
    return links && html`<span class="in-print">${strings.inPrint}${links}</span>`;
  }
  const below = entry.children.find((child) => isIn(child, article));
  return below ? html`<span class="in-print">${below.name}</span>${shownLines(site, below, article)}` : null;
}

function isIn(entry: NameEntry, article: ArticleEntry): boolean {
  return entry.mentionsIn(article).length > 0 || entry.children.some((child) => isIn(child, article));
}

function groupedArticles(site: Site, { owner, items }: Listing<NameEntry, ArticleEntry>): (Html | null)[] {
  const lines = (article: ArticleEntry) => shownLines(site, owner, article);
  if (owner.kind !== "people" && owner.kind !== "organisations") return [articleList(site, items, 2, lines)];
  return groupArticles(owner, items).map(({ heading, articles }) =>
    articles.length > 0
      ? html`<section class="role"><h2>${heading} <small>${strings.articleCount(articles.length)}</small></h2>${articleList(site, articles, 3, lines)}</section>`
      : null,
  );
}

function feedLinks(site: Site, { atomPermalink, jsonPermalink }: ArticleFeed): Html {
  return html`<p class="follow">${strings.feed} <a href="${site.path(atomPermalink)}" type="application/atom+xml">Atom</a> <a href="${site.path(jsonPermalink)}" type="application/feed+json">JSON Feed</a></p>`;
}

/** The page that a reader enters by tells of all articles, an older one of those that it lists. */
function listInputs(listing: Listing<NameEntry, ArticleEntry>, digests: EntryDigests): PageInputs {
  const { owner, items, number } = listing;
  const { kind, name, feed } = owner;
  const list = digests.listing(listing);
  if (number === null) return [list, digests.name(owner), digests.narrowings(owner)];
  return [list, kind, name, feed !== null, digests.below(owner), digests.articles(items)];
}

function namePage(site: Site, listing: Listing<NameEntry, ArticleEntry>): string {
  const { owner, number } = listing;
  const kind = strings.kinds[owner.kind];
  const name = widenPunctuation(owner.name);
  return page({
    site,
    permalink: listing.permalink,
    title: strings.kindAndName(kind, name) + (number === null ? "" : ` ${strings.pageNumber(number)}`),
    description: strings.namedArticles(name, kind),
    crumbs: [{ text: kind, permalink: `/${owner.kind}/` }],
    main: html`<header class="page-head"><p class="over">${kind}</p><h1>${name}</h1>${listExtent(listing, strings.articleCount, ({ issue }) => issue)}
${owner.scopeNote !== null && html`<p class="scope">${widenPunctuation(owner.scopeNote)}</p>`}
${owner.feed && feedLinks(site, owner.feed)}</header>
${number === null && nameFacts(site, owner)}
${number === null && narrowings(site, owner.narrowings)}
${groupedArticles(site, listing)}
${pager(site, listing, { backward: strings.olderPage, forward: strings.newerPage })}`,
    kind: "list-page name-page",
    head: html`${owner.feed && feedAlternates(site, owner.feed, strings.pageTitle(name, site.title))}
${number === null && jsonScript(describeEntry(owner, site))}`,
  });
}

/** The template of the pages of all names of a kind. */
export function namePages(kind: NameKind) {
  return class NamePages {
    data() {
      return onePageEach(`archive.nameListings.${kind}`);
    }

    inputs({ entry, digests }: InputData & { entry: Listing<NameEntry, ArticleEntry> }): PageInputs {
      return listInputs(entry, digests);
    }

    render({ entry, site }: GlobalData & { entry: Listing<NameEntry, ArticleEntry> }): string {
      return namePage(site, entry);
    }
  };
}
