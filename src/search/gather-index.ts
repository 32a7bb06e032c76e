/** `archive → all that its search index is made of`, plain data that another thread can be given. Pure. */
import { citeIssue } from "../eleventy/filters/cite-issue.ts";
import { cutTitle } from "../eleventy/filters/cut-title.ts";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import { type Addition, type Additions, type IndexPart, type OpenAdditions, openNone } from "./addition.ts";
import { ByteStore } from "./byte-store.ts";
import { divideArticles } from "./divide-articles.ts";
import type { ReadName } from "./find-readings.ts";
import { type FoldedArticle, foldArticle } from "./fold-article.ts";
import { type FacetNames, gatherFacets } from "./gather-facets.ts";
import type { Manifest, StoredText } from "./index-layout.ts";
import { listReadNames } from "./list-read-names.ts";
import { type ArticleTexts, listTexts } from "./list-texts.ts";
import { listVariants } from "./list-variants.ts";
import type { KnownSegment, SegmentContents, SegmentFrame } from "./pack-segment.ts";
import { packTextsAfter, sampleTexts, TextPacker } from "./pack-texts.ts";
import { UnitFolder } from "./unit-folder.ts";

/** A settled segment whose files are there already, and what its texts were packed after. */
export interface KnownSettled extends KnownSegment {
  dictionary: Uint8Array;
}

export interface IndexContents extends SegmentFrame {
  recent: SegmentContents;
  /** Null where all articles are recent. */
  settled: SegmentContents | KnownSegment | null;
  articles: number;
  facets: readonly FacetNames[];
  /** Listed when they are asked for: of a large archive they are many. */
  readNames: readonly ReadName[];
  years: Manifest["years"];
}

export interface GatherOptions {
  /** What articles added to the last index; the bytes are the same. @default nothing is known */
  openAdditions?: OpenAdditions | undefined;
  /** The settled segment of the last index, where it is that of this one. */
  known?: KnownSettled | null | undefined;
  /** How many articles are settled. @default by the number of all */
  settled?: number | undefined;
}

const YEAR_LENGTH = "2025".length;

function storeText(
  { record, issue, title, cutWords }: ArticleEntry,
  { titles, lead, body }: ArticleTexts,
): StoredText {
  const isHeadline = title.from === "headline";
  return {
    id: record.id,
    where: citeIssue(issue),
    title: cutTitle(widenPunctuation(title.text), cutWords).map((part) =>
      part.map(({ text }) => text).join(""),
    ),
    isHeadline,
    // What an excerpt is better taken from comes first.
    texts: [...lead, ...body, ...titles.slice(isHeadline ? 1 : 0)],
  };
}

/** Years of the articles, which are in the order of dates. */
function listYears(articles: readonly ArticleEntry[]): Manifest["years"] {
  const years: Manifest["years"] = [];
  for (const { issue } of articles) {
    const year = issue.record.date?.slice(0, YEAR_LENGTH) ?? null;
    const last = years.at(-1);
    if (last && last[0] === year) last[1] += 1;
    else years.push([year, 1]);
  }
  return years;
}

/** The only time that all records are read: of a large archive they are read from disk. */
function gatherSegment(
  articles: readonly ArticleEntry[],
  additions: Additions,
  makeAddition: (article: ArticleEntry) => Addition,
  store: ByteStore,
): SegmentContents {
  const texts = new TextPacker(store);
  const folded: FoldedArticle[] = [];
  for (const article of articles) {
    const addition = additions.recall(article) ?? makeAddition(article);
    additions.keep(article, addition);
    texts.add(addition.packed);
    folded.push(addition.folded);
  }
  additions.end();
  return { folded, texts: texts.end() };
}

export function gatherIndex(
  archive: Pick<Archive, "articles" | "names">,
  { openAdditions = openNone, known = null, settled: count }: GatherOptions = {},
): IndexContents {
  const { articles } = archive;
  const { recent, settled } = divideArticles(articles, count);
  // Of the settled ones alone, or it would change with each that is new, and all texts with it.
  const sampled = settled.length > 0 ? settled : recent;
  const dictionary =
    known?.dictionary ?? sampleTexts(sampled, (article) => storeText(article, listTexts(article.record)));
  const pack = packTextsAfter(dictionary);
  const variants = listVariants();
  const folder = new UnitFolder(variants);
  const store = new ByteStore();
  const makeAddition = (article: ArticleEntry): Addition => {
    const own = listTexts(article.record);
    return { packed: pack(storeText(article, own)), folded: foldArticle(own, folder, store) };
  };
  const gather = (part: IndexPart, own: readonly ArticleEntry[]) =>
    gatherSegment(own, openAdditions(part, dictionary), makeAddition, store);
  const gatherSettled = () => known ?? (settled.length > 0 ? gather("settled", settled) : null);
  return {
    dictionary,
    variants,
    settled: gatherSettled(),
    recent: gather("recent", recent),
    articles: articles.length,
    facets: gatherFacets(archive),
    get readNames() {
      return listReadNames(archive.names);
    },
    years: listYears(articles),
  };
}
