/** The directory of subjects. */
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";
import type { LetterIndex, Listing, NameEntry } from "../src/index/archive.ts";
import { subjectCounts } from "./_includes/subject-counts.ts";
import { directory } from "./_layouts/directory.ts";

export default class SubjectsPage {
  data() {
    return onePageEach("archive.directories.subjects");
  }

  render({ archive, entry, site }: GlobalData & { entry: Listing<LetterIndex, NameEntry> }): string {
    const counts =
      entry.number === null ? subjectCounts(site, archive.names.subjects, archive.subjectCounts) : null;
    return directory(site, "subjects", entry, counts);
  }
}
