/**
 * `(template, global data, digests of entries) → the file and the key of each of its pages`: with the same program and
 * settings, files of one path and key have the same bytes. None for a template that doesn't say what its pages are
 * made of.
 */
import { digestParts } from "../index/digest-parts.ts";
import type { EntryDigests } from "../index/entry-digests.ts";
import type { NamedTemplate } from "../io/load-templates.ts";
import { listPaged } from "./list-paged.ts";

export interface KeyedPage {
  /** From the folder of the site on: `articles/…/index.html`. */
  path: string;
  key: string;
}

const toPath = (permalink: string) => permalink.slice(1) + (permalink.endsWith("/") ? "index.html" : "");

/** `places` are those of the pages in the template's list. @default all */
export function keyPages(
  named: NamedTemplate,
  globals: object,
  digests: EntryDigests,
  places?: readonly number[],
): KeyedPage[] {
  const { path, template } = named;
  if (!template.inputs) return [];
  const list = listPaged(named, globals);
  const { permalink } = template.data();
  return (places ?? [...list.keys()]).map((place) => {
    const data = { ...globals, digests, entry: list[place] };
    return {
      path: toPath(String(typeof permalink === "function" ? permalink(data) : permalink)),
      key: digestParts(path, template.inputs?.(data)),
    };
  });
}
