/** `archive → who reports on whom`: the organisations whose acts are reported as rows, reporters as columns. */
import type { Archive, ArticleEntry, NameEntry } from "../index/archive.ts";
import { crossSeries } from "./cross-series.ts";
import type { Matrix, Series } from "./series.ts";

function toSeries(owner: NameEntry, counts: (article: ArticleEntry) => boolean): Series {
  return { owner, label: owner.name, group: null, articles: owner.articles.filter(counts) };
}

export function crossOrganisationsReporters({ names }: Archive): Matrix {
  return crossSeries(
    names.organisations.map((body) => toSeries(body, (article) => body.isActingIn(article))),
    names.people.map((person) => toSeries(person, (article) => person.rolesIn(article).includes("reporter"))),
  );
}
