/**
 * The records of many pages → the same with every organisation under one name: a short form (市总工会, 东湖街道总工会)
 * takes the full name that its own page, or else the whole archive, gives to exactly one body that ends with it.
 */
import type { BodyPlacer } from "../enrich/place-bodies.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { changeArticles } from "./change-articles.ts";
import { findShortForms } from "./find-short-forms.ts";
import { pageNames } from "./page-names.ts";
import { renameNames } from "./rename-names.ts";
import { withFields } from "./with-fields.ts";

/** Names in `settled` were written by an editor and stay as they are. */
export function resolveAcross(
  pages: readonly PageRecord[],
  placeBodies: BodyPlacer,
  settled: ReadonlySet<string> = new Set(),
): PageRecord[] {
  const everywhere = findShortForms(pages.flatMap((page) => pageNames.of(page).organisations));
  return pages.map((page) => {
    const { here, organisations, acting } = pageNames.of(page);
    const isShort = (name: string) => here.has(name) || everywhere.has(name);
    if (!organisations.some(isShort) && !acting.some(isShort)) return page;
    const full = (name: string): string => {
      const longer = settled.has(name) ? undefined : (here.get(name) ?? everywhere.get(name));
      return longer === undefined ? name : full(longer);
    };
    return changeArticles(page, (article) => rename(article, full, placeBodies));
  });
}

function rename(
  article: ArticleRecord,
  longer: (name: string) => string,
  placeBodies: BodyPlacer,
): ArticleRecord {
  const settled = namesSet(article);
  const renamed = renameNames(article, (name, field) =>
    field === "organisations" && !settled.has(name) ? longer(name) : name,
  );
  if (renamed === article) return article;
  const { places, organisations } = renamed;
  return withFields(renamed, {
    places: isCorrected(article, "places") ? article.places : placeBodies(places, organisations),
  });
}

const isCorrected = ({ corrections = [] }: ArticleRecord, name: string) =>
  corrections.some(({ field }) => field === name);

/** What an editor wrote is not written anew. */
function namesSet(article: ArticleRecord): ReadonlySet<string> {
  const { organisation, organisations } = article;
  return new Set([
    ...(isCorrected(article, "organisations") ? organisations.map(({ name }) => name) : []),
    ...(isCorrected(article, "organisation") && organisation ? [organisation.name] : []),
  ]);
}
