/** What a facet is called: the name, the year, or that there is no date. */
import { formatDate } from "../../src/eleventy/filters/format-date.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { Facet } from "../../src/index/facet.ts";

export function facetName({ entry }: Facet): string {
  if ("name" in entry) return widenPunctuation(entry.name);
  return entry.date === null ? strings.undated : formatDate(entry.date);
}
