/** `archive → all that its search index is made of`, plain data that another thread can be given. Pure. */
import { citeIssue } from "../eleventy/filters/cite-issue.ts";
import { cutTitle } from "../eleventy/filters/cut-title.ts";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import { type Addition, type OpenAdditions, openNone } from "./addition.ts";
import { ByteStore } from "./byte-store.ts";
import type { ReadName } from "./find-readings.ts";
import { type FoldedArticle, foldArticle } from "./fold-article.ts";
import type { Variants } from "./fold-text.ts";
import { type FacetNames, gatherFacets } from "./gather-facets.ts";
import type { Manifest, StoredText } from "./index-layout.ts";
import { listReadNames } from "./list-read-names.ts";
import { type ArticleTexts, listTexts } from "./list-texts.ts";
import { listVariants } from "./list-variants.ts";
import { type PackedTexts, packTextsAfter, sampleTexts, TextPacker } from "./pack-texts.ts";
import { UnitFolder } from "./unit-folder.ts";

export interface IndexContents {
  /** What every text is packed after. */
  dictionary: Uint8Array;
  /** By which texts were folded. */
  variants: Variants;
  /** One for each article, the newest first. */
  folded: readonly FoldedArticle[];
  texts: PackedTexts;
  facets: readonly FacetNames[];
  /** Listed when they are asked for: of a large archive they are many. */
  readNames: readonly ReadName[];
  years: Manifest["years"];
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

export function gatherIndex(
  archive: Pick<Archive, "articles" | "names">,
  openAdditions: OpenAdditions = openNone,
): IndexContents {
  const { articles } = archive;
  const dictionary = sampleTexts(articles, (article) => storeText(article, listTexts(article.record)));
  const pack = packTextsAfter(dictionary);
  const variants = listVariants();
  const folder = new UnitFolder(variants);
  const store = new ByteStore();
  const makeAddition = (article: ArticleEntry): Addition => {
    const own = listTexts(article.record);
    return { packed: pack(storeText(article, own)), folded: foldArticle(own, folder, store) };
  };
  const additions = openAdditions(dictionary);
  const texts = new TextPacker(store);
  const folded: FoldedArticle[] = [];
  // The only time that all records are read: of a large archive they are read from disk.
  for (const article of articles) {
    const addition = additions.recall(article) ?? makeAddition(article);
    additions.keep(article, addition);
    texts.add(addition.packed);
    folded.push(addition.folded);
  }
  additions.end();
  return {
    dictionary,
    variants,
    folded,
    texts: texts.end(),
    facets: gatherFacets(archive),
    get readNames() {
      return listReadNames(archive.names);
    },
    years: listYears(articles),
  };
}
