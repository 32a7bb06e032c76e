/** What editors say of names and addresses, of one page or of many → names as they are to be; contrary orders are errors. */
import type { NameChanges } from "../record/unify-names.ts";
import { followNames, type Renaming } from "./follow-names.ts";
import type { Orders } from "./list-orders.ts";
import { type Claim, reportClashes } from "./report-clashes.ts";

export function planNames({ renamings, kept }: Pick<Orders, "renamings" | "kept">): NameChanges {
  const claims = renamings.map(
    ({ from, to, articleId, file, place }): Claim => ({
      file,
      place,
      key: articleId === null ? `merge of ${from}` : `part of ${from} in ${articleId}`,
      value: to,
    }),
  );
  for (const { address, articleId, file, place } of kept)
    claims.push({ file, place, key: `keep of ${address.toLowerCase()}`, value: articleId ?? file.path });
  reportClashes(claims);
  const merged = followNames(renamings.filter(({ articleId }) => articleId === null));
  const inArticles = new Map<string, Renaming[]>();
  for (const renaming of renamings)
    if (renaming.articleId !== null)
      inArticles.set(renaming.articleId, [...(inArticles.get(renaming.articleId) ?? []), renaming]);
  return { merged, parted: new Map([...inArticles].map(([id, own]) => [id, followNames(own)])) };
}
