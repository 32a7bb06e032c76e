/** `(what was found, page) → its articles`; where not all of them are sure, so many are read as the page needs. */
import type { Found } from "../../search/find-articles.ts";
import type { StoredText } from "../../search/index-layout.ts";

export interface ResultPage {
  articles: number[];
  /** From 1 on; one that lies beyond the last is the last. */
  number: number;
  hasNext: boolean;
  /** Articles found so far. */
  count: number;
  /** Articles not yet read that may be some of what was looked for. */
  unread: number;
}

export const PAGE_SIZE = 10;

export async function listPage(
  { articles, possible, isMatch }: Found,
  wanted: number,
  read: (article: number) => Promise<StoredText>,
): Promise<ResultPage> {
  const found = [...articles];
  let tried = 0;
  // One more than the page holds tells whether there is another page.
  while (found.length <= wanted * PAGE_SIZE && tried < possible.length) {
    const next = possible.slice(tried, tried + PAGE_SIZE);
    const matches = await Promise.all(next.map(async (article) => isMatch(await read(article))));
    found.push(...next.filter((_, index) => matches[index]));
    tried += next.length;
  }
  const number = Math.min(wanted, Math.max(1, Math.ceil(found.length / PAGE_SIZE)));
  const end = number * PAGE_SIZE;
  return {
    articles: found.slice(end - PAGE_SIZE, end),
    number,
    hasNext: found.length > end,
    count: found.length,
    unread: possible.length - tried,
  };
}
