/**
 * `(templates, global data) → portions of the site` that are rendered one after the other: Eleventy holds all pages that
 * it renders, and all that it knows of them, until the last is written.
 */
import type { NamedTemplate } from "../io/load-templates.ts";
import { listPaged } from "./list-paged.ts";
import { countChosen, type PageChoice } from "./page-choice.ts";

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

/** Templates whose pages are made together. */
interface Unit {
  pages: Map<string, readonly number[]>;
  total: number;
}

/** Those that go by issue read the same files for their pages, and are one unit; all others are units of their own. */
function uniteTemplates(listed: readonly { named: NamedTemplate; pages: readonly number[] }[]): Unit[] {
  const goesByIssue = ({ named }: (typeof listed)[number]) =>
    named.template.data().pagination?.isByIssue === true;
  const byIssue = listed.filter(goesByIssue);
  const others = listed.filter((each) => !goesByIssue(each)).map((each) => [each]);
  return [...(byIssue.length > 0 ? [byIssue] : []), ...others].map((members) => {
    const pages = new Map(members.map(({ named, pages }) => [named.path, pages]));
    return { pages, total: countChosen(pages) };
  });
}

/** The same part of the list of each template. */
function cutUnit({ pages, total }: Unit, most: number): Map<string, readonly number[]>[] {
  return Array.from(
    { length: Math.ceil(total / most) },
    (_, index) =>
      new Map(
        [...pages].map(([path, places]) => {
          const placeOf = (page: number) => Math.floor((Math.min(page, total) * places.length) / total);
          return [path, places.slice(placeOf(index * most), placeOf((index + 1) * most))];
        }),
      ),
  );
}

export function portionPages(
  templates: readonly NamedTemplate[],
  globals: object,
  { machines = 1, choice = new Map() }: PortionOptions = {},
): Portion[] {
  const listed = templates.map((named) => ({
    named,
    pages: choice.get(named.path) ?? [...listPaged(named, globals).keys()],
  }));
  const total = listed.reduce((sum, { pages }) => sum + pages.length, 0);
  const share = machines > 1 ? Math.ceil(total / (machines * PORTIONS_EACH)) : MOST_PAGES;
  const most = Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, share));
  // Those of few pages fill one portion together: each portion more is a start of Eleventy more.
  const large: Unit[] = [];
  let shared = 0;
  for (const unit of uniteTemplates(listed).sort((a, b) => a.total - b.total)) {
    shared += unit.total;
    if (shared > most) large.push(unit);
  }
  const paths = templates.map(({ path }) => path);
  return [
    { without: large.flatMap(({ pages }) => [...pages.keys()]), pages: choice },
    ...large.flatMap((unit) =>
      cutUnit(unit, most).map((pages): Portion => {
        const [first, ...others] = pages;
        return first && others.length === 0
          ? { template: first[0], pages: first[1] }
          : { without: paths.filter((path) => !pages.has(path)), pages };
      }),
    ),
  ];
}
