/** The directory of places. */
import { type GlobalData, type InputData, onePageEach } from "../src/eleventy/data.ts";
import type { LetterIndex, Listing, NameEntry } from "../src/index/archive.ts";
import { directory, directoryInputs } from "./_layouts/directory.ts";

export default class PlacesPage {
  data() {
    return onePageEach("archive.directories.places");
  }

  inputs({ entry, digests }: InputData & { entry: Listing<LetterIndex, NameEntry> }) {
    return directoryInputs(entry, digests);
  }

  render({ entry, site }: GlobalData & { entry: Listing<LetterIndex, NameEntry> }): string {
    return directory(site, "places", entry);
  }
}
