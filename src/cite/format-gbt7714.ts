/**
 * `CSL item → reference after GB/T 7714—2015`, numeric system, for an article in a newspaper:
 * `何晓岚, 胡健. 题名[N]. 江城工友报, 2031-05-06(02).`, and the same as read online where the item has an address.
 */
import { strings } from "../eleventy/strings.ts";
import type { CslItem } from "../schema/csl-item.ts";
import { formatIssued } from "./format-issued.ts";

export interface Gbt7714Reference {
  print: string;
  /** What stands before and after the day of reading, which only the reader knows; the standard demands it. */
  online: readonly [before: string, after: string] | null;
}

/** The standard names three authors and says that there are more. */
const MOST_AUTHORS = 3;

/** In the numeric system a reference without an author begins with the title. */
function formatAuthors(author: CslItem["author"] = []): string {
  const names = author.slice(0, MOST_AUTHORS).map(({ literal }) => literal);
  if (author.length > MOST_AUTHORS) names.push(strings.etAl);
  return names.length > 0 ? `${names.join(", ")}. ` : "";
}

export function formatGbt7714(item: CslItem): Gbt7714Reference {
  const { author, title, "container-title": newspaper = strings.unknownNewspaper, page, URL: url } = item;
  const date = formatIssued(item) ?? strings.unknownDate;
  const issue = `${newspaper}, ${date}${page === undefined ? "" : `(${page})`}`;
  const reference = (type: string) => `${formatAuthors(author)}${title}[${type}]. ${issue}`;
  return {
    print: `${reference("N")}.`,
    online: url === undefined ? null : [`${reference("N/OL")}[`, `]. ${url}.`],
  };
}
