/**
 * `(templates, global data) → portions of the site` that are rendered one after the other: Eleventy holds all pages that
 * it renders, and all that it knows of them, until the last is written.
 */
import type { NamedTemplate } from "../io/load-templates.ts";

/** Pages of one template from one of its list on to another, or all of all templates but some. */
export type Portion = { template: string; from: number; to: number } | { without: readonly string[] };

/** Pages of a portion; each takes some 60 KB until it is written. */
const MOST_PAGES = 4000;

/** Of a list that pages stand for one by one, so that it may be cut anywhere. */
function countPages({ template }: NamedTemplate, globals: object): number {
  const { pagination } = template.data();
  if (!pagination?.takesPortions) return 0;
  const list = pagination.data
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], globals);
  return Array.isArray(list) ? list.length : 0;
}

export function portionPages(templates: readonly NamedTemplate[], globals: object): Portion[] {
  const large = templates.flatMap((named) => {
    const pages = countPages(named, globals);
    return pages > MOST_PAGES / templates.length ? [{ template: named.path, pages }] : [];
  });
  return [
    { without: large.map(({ template }) => template) },
    ...large.flatMap(({ template, pages }) =>
      Array.from({ length: Math.ceil(pages / MOST_PAGES) }, (_, index) => ({
        template,
        from: index * MOST_PAGES,
        to: Math.min(pages, (index + 1) * MOST_PAGES),
      })),
    ),
  ];
}
