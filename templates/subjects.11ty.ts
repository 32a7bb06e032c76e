/** The directory of subjects, with the organisations that they meet below it. */
import type { GlobalData, InputData, PageInputs } from "../src/eleventy/data.ts";
import type { DirectoryPage } from "../src/index/directory.ts";
import { subjectCounts } from "./_includes/subject-counts.ts";
import { directoryPages } from "./_layouts/directory.ts";

export default class SubjectsPage extends directoryPages("subjects") {
  override inputs(data: InputData & { entry: DirectoryPage }): PageInputs {
    const { archive, entry, digests } = data;
    // The table on the first page counts what all of them have.
    const counted = entry.above === null ? archive.names.subjects.map((each) => digests.name(each)) : null;
    return [...super.inputs(data), counted];
  }

  override render(data: GlobalData & { entry: DirectoryPage }): string {
    const { archive, entry, site } = data;
    const counts =
      entry.above === null ? subjectCounts(site, archive.names.subjects, archive.subjectCounts) : null;
    return super.render(data, counts);
  }
}
