/**
 * `(portions, templates, global data) → digest` of what they are portions of: the same where their pages, and the files
 * that these load, have the same addresses. Of the pages of a portion the first and the last are asked, for all of a large
 * archive would take long: one that comes or goes moves the ends of what follows.
 */
import { digestParts } from "../index/digest-parts.ts";
import type { NamedTemplate } from "../io/load-templates.ts";
import type { GlobalData } from "./data.ts";
import { listPaged } from "./list-paged.ts";
import type { Portion } from "./portion-pages.ts";

const addressOf = (member: unknown) =>
  typeof member === "object" && member !== null && "permalink" in member ? member.permalink : null;

export function digestPortions(
  portions: readonly Portion[],
  templates: readonly NamedTemplate[],
  globals: Pick<GlobalData, "archive" | "site">,
): string {
  const lists = new Map(templates.map((named) => [named.path, listPaged(named, globals)]));
  const endsOf = ([path, places]: readonly [path: string, places: readonly number[]]) => {
    const list = lists.get(path) ?? [];
    return [
      path,
      places.length,
      ...[places.at(0), places.at(-1)].map((at = -1) => [at, addressOf(list[at])]),
    ];
  };
  const files = globals.site.assets.files.map(({ permalink }) => permalink);
  const own = portions.map((portion) =>
    "template" in portion
      ? endsOf([portion.template, portion.pages])
      : [portion.without, Array.from(portion.pages, endsOf)],
  );
  return digestParts(
    files,
    Array.from(lists, ([path, { length }]) => [path, length]),
    own,
  );
}
