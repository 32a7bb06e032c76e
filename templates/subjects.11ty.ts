/** The directory of subjects. */
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";
import type { Listing, NameEntry } from "../src/index/archive.ts";
import { directory } from "./_layouts/directory.ts";

export default class SubjectsPage {
  data() {
    return onePageEach("archive.directories.subjects");
  }

  render({ entry, site }: GlobalData & { entry: Listing<null, NameEntry> }): string {
    return directory(site, "subjects", entry);
  }
}
