/** The directory of organisations. */
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";
import type { LetterIndex, Listing, NameEntry } from "../src/index/archive.ts";
import { directory } from "./_layouts/directory.ts";

export default class OrganisationsPage {
  data() {
    return onePageEach("archive.directories.organisations");
  }

  render({ entry, site }: GlobalData & { entry: Listing<LetterIndex, NameEntry> }): string {
    return directory(site, "organisations", entry);
  }
}
