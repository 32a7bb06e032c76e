/**
 * `(template, global data, digests of entries) → the file and the key of each of its pages`, one by one: with the same
 * program and settings, files of one path and key have the same bytes. None for a template that doesn't say what its
 * pages are made of.
 */
import { digestParts } from "../index/digest-parts.ts";
import type { EntryDigests } from "../index/entry-digests.ts";
import type { NamedTemplate } from "../io/load-templates.ts";
import { listPaged } from "./list-paged.ts";

/** The path is that from the folder of the site on: `articles/…/index.html`. */
export type KeyedPage = [path: string, key: string];

const toPath = (permalink: string) => permalink.slice(1) + (permalink.endsWith("/") ? "index.html" : "");

/** `places` are those of the pages in the template's list. @default all */
export function* keyPages(
  named: NamedTemplate,
  globals: object,
  digests: EntryDigests,
  places?: readonly number[],
): Generator<KeyedPage> {
  const { path, template } = named;
  if (!template.inputs) return;
  const list = listPaged(named, globals);
  const { permalink } = template.data();
  // One for all pages: to copy it takes as long as much of what follows.
  const data = { ...globals, digests, entry: undefined as unknown };
  for (const place of places ?? list.keys()) {
    data.entry = list[place];
    yield [
      toPath(String(typeof permalink === "function" ? permalink(data) : permalink)),
      digestParts(path, template.inputs(data)),
    ];
  }
}
