/**
 * `(templates, global data) → portions of the site` that are rendered one after the other: Eleventy holds all pages that
 * it renders, and all that it knows of them, until the last is written.
 */
import type { NamedTemplate } from "../io/load-templates.ts";
import { listPaged } from "./list-paged.ts";
import type { PageChoice } from "./page-choice.ts";

/** Pages of one template, by their places in its list, or all of all templates but some. */
export type Portion =
  | { template: string; pages: readonly number[] }
  | { without: readonly string[]; pages: PageChoice };

/** Pages of a portion; each takes some 60 KB until it is written. */
const MOST_PAGES = 2000;
/** Of several machines each has so many of the portions, for all to have about the same to do. */
const PORTIONS_EACH = 4;
/** Eleventy takes about as long to start as to render so many. */
const FEWEST_PAGES = 100;

export interface PortionOptions {
  /** Those that the pages are divided among. @default 1 */
  machines?: number | undefined;
  /** The pages that are to be made of templates that are named. @default all of all templates */
  choice?: PageChoice | undefined;
}

export function portionPages(
  templates: readonly NamedTemplate[],
  globals: object,
  { machines = 1, choice = new Map() }: PortionOptions = {},
): Portion[] {
  const listed = templates.map((named) => ({
    template: named.path,
    pages: choice.get(named.path) ?? [...listPaged(named, globals).keys()],
  }));
  const total = listed.reduce((sum, { pages }) => sum + pages.length, 0);
  const share = machines > 1 ? Math.ceil(total / (machines * PORTIONS_EACH)) : MOST_PAGES;
  const most = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, share));
  // What fits into one portion is one.
  const large = total > most ? listed.filter(({ pages }) => pages.length > most / templates.length) : [];
  return [
    { without: large.map(({ template }) => template), pages: choice },
    ...large.flatMap(({ template, pages }) =>
      Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
        template,
        pages: pages.slice(index * most, (index + 1) * most),
      })),
    ),
  ];
}
