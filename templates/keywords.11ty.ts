/** The directory of keywords. */
import { type GlobalData, type InputData, onePageEach } from "../src/eleventy/data.ts";
import type { LetterIndex, Listing, NameEntry } from "../src/index/archive.ts";
import { directory, directoryInputs } from "./_layouts/directory.ts";

export default class KeywordsPage {
  data() {
    return onePageEach("archive.directories.keywords");
  }

  inputs({ entry, digests }: InputData & { entry: Listing<LetterIndex, NameEntry> }) {
    return directoryInputs(entry, digests);
  }

  render({ entry, site }: GlobalData & { entry: Listing<LetterIndex, NameEntry> }): string {
    return directory(site, "keywords", entry);
  }
}
