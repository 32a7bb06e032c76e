/** A page record → the same with the people and organisations that nodejieba's tagger finds in its texts: the peer. */
import type { ArticleRecord, Authority, PageRecord } from "../schema/record.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import { tagBaseline } from "./tag-baseline.ts";

export function tagRecord(record: PageRecord, segmenter: Segmenter): PageRecord {
  return { ...record, articles: record.articles.map((article) => tagArticle(article, segmenter)) };
}

function tagArticle(article: ArticleRecord, segmenter: Segmenter): ArticleRecord {
  const { kicker, headline, subhead, body } = article;
  const names = { person: new Set<string>(), organisation: new Set<string>(), place: new Set<string>() };
  for (const text of [kicker, headline, subhead, ...body])
    for (const { kind, start, end } of text ? tagBaseline(text, segmenter) : [])
      names[kind].add((text ?? "").slice(start, end));
  const authority = (name: string): Authority => ({ name, forms: [name], lines: [] });
  return {
    ...article,
    people: [...names.person].map((name) => ({ ...authority(name), title: null })),
    organisations: [...names.organisation].map(authority),
  };
}
