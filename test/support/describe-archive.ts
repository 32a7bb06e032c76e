/** An archive in, all that templates read of it out, entries by their addresses: two archives are the same where this is. */
import type { Archive, ArticleEntry, Listing, NameEntry } from "../../src/index/archive.ts";
import type { Count } from "../../src/index/count.ts";
import type { DirectoryPage } from "../../src/index/directory.ts";
import type { Facet, NarrowingGroup } from "../../src/index/facet.ts";

type Addressed = { permalink: string };

const addressOf = (entry: Addressed | null) => entry?.permalink ?? null;
const addressesOf = (entries: readonly Addressed[]) => entries.map(addressOf);
const countsOf = (counts: readonly Count<NameEntry>[]) =>
  counts.map(({ item, count }) => [item.permalink, count]);
const facetsOf = (facets: readonly Facet[]) => facets.map(({ entry }) => entry.permalink);
const narrowingsOf = (groups: readonly NarrowingGroup[]) =>
  groups.map(({ kind, total, narrowings }) => [
    kind,
    total,
    narrowings.map(({ facet, count, permalink }) => [facet.entry.permalink, count, permalink]),
  ]);
const mentionsOf = (entry: NameEntry) =>
  entry.own.map((article) => [article.permalink, entry.mentionsIn(article)]);

function describeArticle(entry: ArticleEntry) {
  const { record, issue, permalink, title, mentions, doubts, related, previous, next } = entry;
  return {
    ...{ record, permalink, title: { ...title }, mentions, doubts, issue: addressOf(issue) },
    neighbours: [addressOf(previous), addressOf(next)],
    related: related.map(({ article, shared }) => [article.permalink, shared]),
    words: entry.cutWords(title.text),
  };
}

function describeName(entry: NameEntry) {
  const { kind, name, permalink, initial, articles, parent, parentName, children, namesake, parted } = entry;
  return {
    ...{ kind, name, permalink, initial, parentName, scopeNote: entry.scopeNote },
    articles: addressesOf(articles),
    mentions: mentionsOf(entry),
    others: [addressOf(parent), addressOf(namesake), addressesOf(children), addressesOf(parted)],
    forms: entry.forms.map(({ item, count }) => [item, count]),
    titles: entry.titles.map(({ item, count }) => [item, count]),
    company: [countsOf(entry.reporters), countsOf(entry.companions), countsOf(entry.subjects)],
    narrowings: narrowingsOf(entry.narrowings),
    feed: addressOf(entry.feed),
  };
}

function describeListing<Item extends Addressed>(listing: Listing<unknown, Item>) {
  const { permalink, items, number, total, backward, forward } = listing;
  return { permalink, items: addressesOf(items), number, total, backward, forward };
}

function describeDirectoryPage({ permalink, sections, above, backward, forward, names }: DirectoryPage) {
  return {
    permalink,
    names: addressesOf(names),
    sections: sections.map(({ anchor, names, page }) => [anchor, addressesOf(names), addressOf(page)]),
    neighbours: [addressOf(above), addressOf(backward), addressOf(forward)],
  };
}

export function describeArchive(archive: Archive) {
  return {
    issues: archive.issues.map(({ record, permalink, articles, earlier, later, text }) => ({
      ...{ record, permalink, articles: addressesOf(articles) },
      neighbours: [addressOf(earlier), addressOf(later), addressOf(text)],
      text: text?.blocks.map(({ article, lines }) => [
        addressOf(article),
        lines.map((line) => ({ ...line })),
      ]),
    })),
    articles: archive.articles.map(describeArticle),
    names: Object.values(archive.names).flat().map(describeName),
    dates: archive.dateListings.map(({ owner, ...listing }) => [
      describeListing({ owner, ...listing }),
      narrowingsOf(owner.narrowings),
    ]),
    lists: [
      archive.issueListings.map(describeListing),
      Object.values(archive.directories).flat().map(describeDirectoryPage),
      Object.values(archive.nameListings).flat().map(describeListing),
    ],
    combined: archive.combinedListings.map(({ owner, ...listing }) => [
      describeListing({ owner, ...listing }),
      [facetsOf(owner.facets), facetsOf(owner.shared), narrowingsOf(owner.narrowings)],
    ]),
    meetings: archive.subjectCounts.map(({ subject, organisation, count }) => [
      ...[subject.permalink, organisation.permalink, count],
    ]),
    feeds: archive.feeds.map(({ owner, permalink, articles }) => [
      ...[addressOf(owner), permalink, addressesOf(articles)],
    ]),
    redirects: archive.redirects.map(({ from, to }) => [from, to]),
    subjects: [...archive.subjectTree],
  };
}
