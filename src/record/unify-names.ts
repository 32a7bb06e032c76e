/**
 * The records of pages and what editors say of names → the same with every name under its authority. Short forms go to
 * full names (`resolveAcross`); before and after it names go where an editor sends them, and stay there.
 */
import type { BodyPlacer } from "../enrich/place-bodies.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { changeArticles } from "./change-articles.ts";
import { renameNames } from "./rename-names.ts";
import { resolveAcross } from "./resolve-across.ts";
import { withFields } from "./with-fields.ts";

export interface NameChanges {
  /** Name → the name it has everywhere. */
  merged: ReadonlyMap<string, string>;
  /** Id of an article → name → the name it has there. */
  parted: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export function unifyNames(
  pages: readonly PageRecord[],
  { merged, parted }: NameChanges,
  placeBodies: BodyPlacer,
): PageRecord[] {
  if (merged.size === 0 && parted.size === 0) return resolveAcross(pages, placeBodies);
  const rename = (article: ArticleRecord): ArticleRecord => {
    const own = parted.get(article.id);
    const renamed = renameNames(article, (name) => {
      const here = own?.get(name) ?? name;
      return merged.get(here) ?? here;
    });
    const isCorrected = (article.corrections ?? []).some(({ field }) => field === "places");
    // Once more, because a body under its full name may tell of a place.
    return renamed === article || isCorrected
      ? renamed
      : withFields(renamed, { places: placeBodies(renamed.places, renamed.organisations) });
  };
  const renameAll = (all: readonly PageRecord[]) => all.map((page) => changeArticles(page, rename));
  const settled = new Set([
    ...merged.values(),
    ...[...parted.values()].flatMap((names) => [...names.values()]),
  ]);
  return renameAll(resolveAcross(renameAll(pages), placeBodies, settled));
}
