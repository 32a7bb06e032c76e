/** `(article, archive, site) → the article as other programs get it`: its record and, in one place, what it belongs to. */
import type { Site } from "../eleventy/site.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import type { NameKind } from "../record/name-kinds.ts";
import type { ApiArticle } from "../schema/api.ts";
import { idOfEntry } from "./id-of-entry.ts";

export function describeArticle(article: ArticleEntry, archive: Archive, site: Site): ApiArticle {
  const { record, issue, title, permalink } = article;
  const { lines: _lines, evidence: _evidence, subjectEvidence: _terms, ...rest } = record;
  const { id, order, ...content } = rest;
  const link = <Named extends { name: string }>(kind: NameKind, named: Named) => {
    const entry = archive.find(kind, named.name);
    return { id: entry && idOfEntry(entry), ...named };
  };
  return {
    id,
    url: site.refer(permalink),
    issue: issue.record.id,
    order,
    date: issue.record.date,
    newspaper: issue.record.newspaper,
    edition: issue.record.edition,
    title: title.text,
    titleFrom: title.from,
    ...content,
    organisation: record.organisation && link("organisations", record.organisation),
    organisations: record.organisations.map((named) => link("organisations", named)),
    people: record.people.map((named) => link("figures", named)),
    places: record.places.map((named) => link("places", named)),
    printedText: issue.text && site.refer(issue.text.linkToArticle(article)),
  };
}
