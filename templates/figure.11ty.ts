/** The page of each of the people in the news. */
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";
import type { ArticleEntry, Listing, NameEntry } from "../src/index/archive.ts";
import { namePage } from "./_layouts/name-page.ts";

export default class FigurePage {
  data() {
    return onePageEach("archive.nameListings.figures");
  }

  render({ entry, site }: GlobalData & { entry: Listing<NameEntry, ArticleEntry> }): string {
    return namePage(site, entry);
  }
}
