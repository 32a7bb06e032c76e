/**
 * `(templates, global data) → portions of the site` that are rendered one after the other: Eleventy holds all pages that
 * it renders, and all that it knows of them, until the last is written.
 */
import type { NamedTemplate } from "../io/load-templates.ts";

/** Pages of one template from one of its list on to another, or all of all templates but some. */
export type Portion = { template: string; from: number; to: number } | { without: readonly string[] };

/** Pages of a portion; each takes some 60 KB until it is written. */
const MOST_PAGES = 4000;
/** Of several machines each has so many of the portions, for all to have about the same to do. */
const PORTIONS_EACH = 4;
/** Eleventy takes about as long to start as to render so many. */
const FEWEST_PAGES = 100;

/** Of a list that pages stand for one by one, so that it may be cut anywhere. */
function countPages({ template }: NamedTemplate, globals: object): number {
  const { pagination } = template.data();
  if (!pagination?.takesPortions) return 0;
  const list = pagination.data
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], globals);
  return Array.isArray(list) ? list.length : 0;
}

/** `machines` is the number of those that the pages are divided among. */
export function portionPages(
  templates: readonly NamedTemplate[],
  globals: object,
  { machines = 1 }: { machines?: number | undefined } = {},
): Portion[] {
  const counted = templates.map((named) => ({ template: named.path, pages: countPages(named, globals) }));
  const total = counted.reduce((sum, { pages }) => sum + pages, 0);
  const share = machines > 1 ? Math.ceil(total / (machines * PORTIONS_EACH)) : MOST_PAGES;
  const most = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, share));
  const large = counted.filter(({ pages }) => pages > most / templates.length);
  return [
    { without: large.map(({ template }) => template) },
    ...large.flatMap(({ template, pages }) =>
      Array.from({ length: Math.ceil(pages / most) }, (_, index) => ({
        template,
        from: index * most,
        to: Math.min(pages, (index + 1) * most),
      })),
    ),
  ];
}
