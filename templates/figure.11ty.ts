/** The page of each of the people in the news. */
import { type GlobalData, type InputData, onePageEach } from "../src/eleventy/data.ts";
import type { ArticleEntry, Listing, NameEntry } from "../src/index/archive.ts";
import { namePage, namePageInputs } from "./_layouts/name-page.ts";

export default class FigurePage {
  data() {
    return onePageEach("archive.nameListings.figures");
  }

  inputs({ entry, digests }: InputData & { entry: Listing<NameEntry, ArticleEntry> }) {
    return namePageInputs(entry, digests);
  }

  render({ entry, site }: GlobalData & { entry: Listing<NameEntry, ArticleEntry> }): string {
    return namePage(site, entry);
  }
}
