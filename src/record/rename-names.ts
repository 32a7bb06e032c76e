/** An article and what its names are to be called → the same with each name under its new one; names that become one are joined. */
import type { ArticleRecord, Authority } from "../schema/record.ts";
import { withFields } from "./with-fields.ts";

export const namedFields = ["organisations", "people", "places"] as const;
export type NamedField = (typeof namedFields)[number];

type Named = Pick<ArticleRecord, NamedField | "organisation">;

/** Names of members of staff and of subjects are left alone. */
export function renameNames<Article extends Named>(
  article: Article,
  nameOf: (name: string, field: NamedField) => string,
): Article {
  const { organisation: acting } = article;
  const isSame = (field: NamedField, { name }: Authority) => nameOf(name, field) === name;
  if (
    namedFields.every((field) => article[field].every((authority) => isSame(field, authority))) &&
    (acting === null || isSame("organisations", acting))
  )
    return article;
  const organisations = renameAll(article.organisations, (name) => nameOf(name, "organisations"));
  const name = acting && nameOf(acting.name, "organisations");
  return withFields<Named>(article, {
    organisation:
      organisations.find((body) => body.name === name) ?? (acting && name ? { ...acting, name } : null),
    organisations,
    people: renameAll(article.people, (name) => nameOf(name, "people")),
    places: renameAll(article.places, (name) => nameOf(name, "places")),
  }) as Article;
}

/** Of names that become one, the first gives what can't be joined, such as the title of a person. */
function renameAll<Kind extends Authority>(
  authorities: readonly Kind[],
  nameOf: (name: string) => string,
): Kind[] {
  const joined = new Map<string, Kind>();
  for (const authority of authorities) {
    const name = nameOf(authority.name);
    const known = joined.get(name);
    if (!known) joined.set(name, { ...authority, name });
    else
      joined.set(name, {
        ...authority,
        ...known,
        forms: [...new Set([...known.forms, ...authority.forms])],
        lines: [...new Set([...known.lines, ...authority.lines])].sort((a, b) => a - b),
      });
  }
  return [...joined.values()];
}
