/**
 * An archive → its lasting addresses with what stands there, in the order of their code points: issues, printed texts,
 * articles, names and feeds. Combined lists and further pages of lists and directories come and go with what they list.
 */
import { labelIssue } from "../eleventy/filters/label-issue.ts";
import type { Archive } from "../index/archive.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";

export interface Address {
  address: string;
  /** A title or a name, for people, and to find what took its place by. */
  title: string;
}

export function listAddresses(archive: Archive): Address[] {
  const all = [
    ...archive.issues.map((issue) => ({ address: issue.permalink, title: labelIssue(issue) })),
    ...archive.texts.map(({ permalink, issue }) => ({ address: permalink, title: labelIssue(issue) })),
    ...archive.articles.map(({ permalink, title }) => ({ address: permalink, title: title.text })),
    ...Object.values(archive.names)
      .flat()
      .map(({ permalink, name }) => ({ address: permalink, title: name })),
    ...archive.feeds.flatMap(({ owner, atomPermalink, jsonPermalink }) =>
      [atomPermalink, jsonPermalink].map((address) => ({ address, title: owner?.name ?? "" })),
    ),
  ];
  return all.sort((a, b) => compareCodepoints(a.address, b.address));
}
