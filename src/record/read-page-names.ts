/** `page record → the organisations that it names`, and what it says of their short forms. */
import type { PageRecord } from "../schema/record.ts";
import { findShortForms } from "./find-short-forms.ts";

export interface PageNames {
  organisations: readonly string[];
  /** Of the bodies that act, which need not be among the others. */
  acting: readonly string[];
  /** What the page itself says of its short forms. */
  here: ReadonlyMap<string, string>;
}

/** Records do not change, and those of unchanged pages are resolved again and again while an editor works. */
const known = new WeakMap<PageRecord, PageNames>();

export function readPageNames(page: PageRecord): PageNames {
  const read = known.get(page);
  if (read) return read;
  const organisations = page.articles.flatMap((article) => article.organisations.map(({ name }) => name));
  const acting = page.articles.flatMap(({ organisation }) => organisation?.name ?? []);
  const names = { organisations, acting, here: findShortForms(organisations) };
  known.set(page, names);
  return names;
}
