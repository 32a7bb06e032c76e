/** `page record → the organisations that it names`, and what it says of their short forms. */
import type { PageRecord } from "../schema/record.ts";
import { findShortForms } from "./find-short-forms.ts";
import { Note } from "./note.ts";

export interface PageNames {
  organisations: readonly string[];
  /** Of the bodies that act, which need not be among the others. */
  acting: readonly string[];
  /** What the page itself says of its short forms. */
  here: ReadonlyMap<string, string>;
}

export const pageNames = new Note(({ articles }: PageRecord): PageNames => {
  const organisations = articles.flatMap((article) => article.organisations.map(({ name }) => name));
  const acting = articles.flatMap(({ organisation }) => organisation?.name ?? []);
  return { organisations, acting, here: findShortForms(organisations) };
});
