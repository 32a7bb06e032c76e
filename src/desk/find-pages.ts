/**
 * `(templates, global data) → (permalink → the page there)`: what Eleventy would write, one page at a time. Who works
 * on a page sees it at once, and not when a hundred thousand others are done.
 */
import { lookUp } from "../eleventy/look-up.ts";
import type { NamedTemplate, Template } from "../io/load-templates.ts";

type Pagination = NonNullable<ReturnType<Template["data"]>["pagination"]>;

export interface FoundPage {
  /** Path of the template. */
  template: string;
  render(): Promise<string>;
}

export type FindPage = (permalink: string) => FoundPage | null;

function findList(data: object, path: string): readonly unknown[] {
  const found = lookUp(data, path);
  if (!Array.isArray(found)) throw new Error(`There is no list “${path}” to make pages of`);
  return found;
}

/** As Eleventy hands them over: a page of one item has the item itself under its alias. */
function paginate(
  { data, size, alias, generatePageOnEmptyData = false, before = (list) => list }: Pagination,
  globals: object,
): object[] {
  const all = before(findList(globals, data), globals);
  const count = Math.max(Math.ceil(all.length / size), generatePageOnEmptyData ? 1 : 0);
  return Array.from({ length: count }, (_, pageNumber) => {
    const items = all.slice(pageNumber * size, (pageNumber + 1) * size);
    return {
      ...globals,
      pagination: { pageNumber, items },
      ...(alias !== undefined && { [alias]: size === 1 ? items[0] : items }),
    };
  });
}

/** Permalink → data of the page; the addresses of one template are worked out when first asked for. */
function listPages({ template }: NamedTemplate, globals: object): Map<string, object> {
  const { permalink, pagination } = template.data();
  const pages = new Map<string, object>();
  for (const data of pagination ? paginate(pagination, globals) : [globals]) {
    const address = typeof permalink === "function" ? permalink(data) : permalink;
    if (address !== false) pages.set(address, data);
  }
  return pages;
}

/**
 * First part of an address → the templates that were seen to have pages below it. They are asked before the others: to
 * list all the pages that some others have takes a second in an archive of ten thousand articles.
 */
const seen = new Map<string, Set<string>>();

const rootOf = (permalink: string) => permalink.split("/", 2).join("/");

export function findPages(templates: readonly NamedTemplate[], globals: object): FindPage {
  const listed = new Map<NamedTemplate, Map<string, object>>();
  const pagesOf = (named: NamedTemplate) => {
    const pages = listed.get(named) ?? listPages(named, globals);
    listed.set(named, pages);
    return pages;
  };
  return (permalink) => {
    const root = rootOf(permalink);
    const likely = seen.get(root) ?? new Set();
    const isLikely = ({ path }: NamedTemplate) => likely.has(path);
    const others = (named: NamedTemplate) => !isLikely(named);
    for (const named of [...templates.filter(isLikely), ...templates.filter(others)]) {
      const data = pagesOf(named).get(permalink);
      if (!data) continue;
      seen.set(root, likely.add(named.path));
      return { template: named.path, render: async () => named.template.render(data) };
    }
    return null;
  };
}
