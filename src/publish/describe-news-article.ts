/** `(article, archive, site) → NewsArticle` of schema.org, as search engines and reference managers read it. */
import type { DefinedTerm, NewsArticle, Organization, Person, Place, WithContext } from "schema-dts";
import { formatEdition } from "../eleventy/filters/format-edition.ts";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import { authorsOf } from "../index/authors-of.ts";
import type { NameKind } from "../record/name-kinds.ts";
import { describePublication } from "./describe-publication.ts";

/** What stands before the names of a byline: `本报讯`, `新华社北京12月9日电`. */
const DATELINE = /^[^（(\n]*?[讯电](?=\s*(?:[（(]|$))/u;
const URL_START = /^https?:\/\//;

export function describeNewsArticle(
  article: ArticleEntry,
  archive: Archive,
  site: Site,
): WithContext<NewsArticle> {
  const { record, issue, title, permalink } = article;
  const { date, edition, source, title: pageTitle } = issue.record;
  const urlOf = (kind: NameKind, name: string) => {
    const found = archive.permalinkOf(kind, name);
    return found !== null && { "@id": site.refer(found), url: site.refer(found) };
  };
  const person = (kind: "people" | "figures", name: string, jobTitle: string | null): Person => ({
    "@type": "Person",
    ...urlOf(kind, name),
    name,
    ...(jobTitle && { jobTitle }),
  });
  const organisation = (name: string): Organization => ({
    "@type": "Organization",
    ...urlOf("organisations", name),
    name,
  });
  const titles = [record.kicker, record.subhead].filter((text) => text !== null).map(widenPunctuation);
  const authors = authorsOf(record);
  const contributors = record.photographers.filter((name) => !authors.includes(name));
  const roleOf = (name: string) =>
    record.reporters.includes(name)
      ? strings.roles.reporter
      : record.correspondents.includes(name)
        ? strings.roles.correspondent
        : strings.roles.photographer;
  const subjects = record.subjects.map(
    (name): DefinedTerm => ({ "@type": "DefinedTerm", ...urlOf("subjects", name), name }),
  );
  const acting = record.organisation ? [organisation(record.organisation.name)] : [];
  const mentioned: (Organization | Person | Place)[] = [
    ...record.organisations
      .filter(({ name }) => name !== record.organisation?.name)
      .map(({ name }) => organisation(name)),
    ...record.people.map(({ name, title: office }) => person("figures", name, office)),
    ...record.places.map(({ name }): Place => ({ "@type": "Place", ...urlOf("places", name), name })),
  ];
  const dateline = record.byline?.match(DATELINE)?.[0];
  const sections = [record.section ?? pageTitle, record.rubric].filter((text) => text !== null);
  const bases = [
    ...(issue.text ? [site.refer(issue.text.linkToArticle(article))] : []),
    ...(source !== null && URL_START.test(source) ? [source] : []),
  ];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": site.refer(permalink),
    url: site.refer(permalink),
    mainEntityOfPage: site.refer(permalink),
    identifier: record.id,
    headline: widenPunctuation(title.text),
    ...(titles.length > 0 && { alternativeHeadline: titles }),
    ...(authors.length > 0 && { author: authors.map((name) => person("people", name, roleOf(name))) }),
    ...(contributors.length > 0 && {
      contributor: contributors.map((name) => person("people", name, roleOf(name))),
    }),
    ...(dateline && { dateline }),
    ...(date !== null && { datePublished: date }),
    ...(sections.length > 0 && { articleSection: sections.map(widenPunctuation) }),
    ...(record.keywords.length > 0 && { keywords: record.keywords }),
    ...(subjects.length + acting.length > 0 && { about: [...subjects, ...acting] }),
    ...(mentioned.length > 0 && { mentions: mentioned }),
    ...describePublication(issue, site),
    ...(edition !== null && { printEdition: widenPunctuation(formatEdition(edition)), printPage: edition }),
    ...(pageTitle !== null && { printSection: widenPunctuation(pageTitle) }),
    ...(bases.length > 0 && { isBasedOn: bases }),
    ...(site.licence && { license: site.licence.path }),
    inLanguage: "zh-Hans",
    isAccessibleForFree: true,
  };
}
