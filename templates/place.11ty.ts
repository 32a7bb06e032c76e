/** The page of each of the places. */
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";
import type { ArticleEntry, Listing, NameEntry } from "../src/index/archive.ts";
import { namePage } from "./_layouts/name-page.ts";

export default class PlacePage {
  data() {
    return onePageEach("archive.nameListings.places");
  }

  render({ entry, site }: GlobalData & { entry: Listing<NameEntry, ArticleEntry> }): string {
    return namePage(site, entry);
  }
}
