/** What a template's `render` and `permalink` are given: the global data. */
import type { Archive } from "../index/archive.ts";
import type { Review } from "../review/review.ts";
import type { Site } from "./site.ts";

/** Where only some of the pages of a template are to be made, those that are. */
export interface PagePortion {
  from: number;
  to: number;
}

export interface GlobalData {
  archive: Archive;
  site: Site;
  review: Review;
}

/** Every page is made from the archive, so Eleventy's own collections have nothing to gather. */
export const baseData = { eleventyExcludeFromCollections: true, layout: false as const };

/** Data of a template that makes one page for each member of `source`, a path such as `archive.articles`. */
export function onePageEach(source: string) {
  return {
    ...baseData,
    pagination: {
      data: source,
      size: 1,
      alias: "entry",
      takesPortions: true,
      before: (list: readonly unknown[], { portion }: { portion?: PagePortion }) =>
        portion ? list.slice(portion.from, portion.to) : list,
    },
    permalink: ({ entry }: { entry: { permalink: string } }) => entry.permalink,
  };
}
