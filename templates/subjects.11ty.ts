/** The directory of subjects. */
import { type GlobalData, type InputData, onePageEach } from "../src/eleventy/data.ts";
import type { LetterIndex, Listing, NameEntry } from "../src/index/archive.ts";
import { subjectCounts } from "./_includes/subject-counts.ts";
import { directory, directoryInputs } from "./_layouts/directory.ts";

export default class SubjectsPage {
  data() {
    return onePageEach("archive.directories.subjects");
  }

  inputs({ archive, entry, digests }: InputData & { entry: Listing<LetterIndex, NameEntry> }) {
    // The table on the first page counts what all of them have.
    const counted = entry.number === null ? archive.names.subjects.map((each) => digests.name(each)) : null;
    return [...directoryInputs(entry, digests), counted];
  }

  render({ archive, entry, site }: GlobalData & { entry: Listing<LetterIndex, NameEntry> }): string {
    const counts =
      entry.number === null ? subjectCounts(site, archive.names.subjects, archive.subjectCounts) : null;
    return directory(site, "subjects", entry, counts);
  }
}
