/** The record of each issue as JSON, as `npm run parse` prints it; names are those of the whole archive. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import type { IssueEntry } from "../src/index/archive.ts";
import type { PageRecord } from "../src/schema/record.ts";

const INDENT = 2;

export default class RecordFile {
  data() {
    return {
      ...onePageEach("archive.issues", { isByIssue: true }),
      permalink: ({ entry }: { entry: IssueEntry }) => entry.recordPermalink,
    };
  }

  inputs({ entry, digests }: InputData & { entry: IssueEntry }): PageInputs {
    return [digests.issue(entry)];
  }

  render({ entry }: GlobalData & { entry: IssueEntry }): string {
    const record: PageRecord = { ...entry.record, articles: entry.articles.map(({ record }) => record) };
    return `${JSON.stringify(record, null, INDENT)}\n`;
  }
}
