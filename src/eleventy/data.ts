/** What a template's `render`, `permalink` and `inputs` are given: the global data. */
import type { Archive } from "../index/archive.ts";
import type { EntryDigests } from "../index/entry-digests.ts";
import type { Review } from "../review/review.ts";
import type { ChosenPages } from "./page-choice.ts";
import type { Site } from "./site.ts";

export interface GlobalData {
  archive: Archive;
  site: Site;
  review: Review;
}

/**
 * What a template's `inputs` is given. It says what a page is made of beside the program and the settings: as long as
 * that stays the same the page does, and is not rendered again. A template without `inputs` always is.
 */
export interface InputData {
  archive: Archive;
  digests: EntryDigests;
}

/** Values of JSON; digests stand for what is long. */
export type PageInputs = readonly unknown[];

/** Every page is made from the archive, so Eleventy's own collections have nothing to gather. */
export const baseData = { eleventyExcludeFromCollections: true, layout: false as const };

/** What Eleventy hands to a template before it pages its list. */
interface Chosen {
  page: { inputPath: string };
  choice?: ChosenPages;
}

/**
 * Data of a template that makes one page for each member of `source`, a path such as `archive.articles`. A list is by
 * issue where it has the order of the issues and its pages show what only the records of those hold.
 */
export function onePageEach(source: string, { isByIssue = false } = {}) {
  return {
    ...baseData,
    pagination: {
      data: source,
      size: 1,
      alias: "entry",
      isOnePageEach: true,
      isByIssue,
      before: (list: readonly unknown[], { choice, page }: Chosen) =>
        choice?.choose(list, page.inputPath) ?? list,
    },
    permalink: ({ entry }: { entry: { permalink: string } }) => entry.permalink,
  };
}
