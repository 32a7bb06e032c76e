/** `archive → the files of the search index`, one by one. Pure; the same articles and names give the same bytes. */
import { createHash } from "node:crypto";
import { citeIssue } from "../eleventy/filters/cite-issue.ts";
import { cutTitle } from "../eleventy/filters/cut-title.ts";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import { type Addition, type OpenAdditions, openNone } from "./addition.ts";
import { type FoldedArticle, foldArticle } from "./fold-article.ts";
import {
  DICTIONARY_NAME,
  FORMAT,
  headerOf,
  MANIFEST_NAME,
  type Manifest,
  type StoredText,
  sealManifest,
  sizeCode,
  unitsOf,
  VARIANTS_NAME,
} from "./index-layout.ts";
import { listFacetFiles } from "./list-facet-files.ts";
import { listReadingFiles } from "./list-reading-files.ts";
import { type ArticleTexts, listTexts } from "./list-texts.ts";
import { listVariants } from "./list-variants.ts";
import { type PackedFile, packFile, sealFile } from "./pack-file.ts";
import { packPostings } from "./pack-postings.ts";
import { packTextsAfter, sampleTexts, TextPacker } from "./pack-texts.ts";
import { UnitFolder } from "./unit-folder.ts";

/** A query loads one file of postings for every three characters: of this many articles some 20 KB. */
const ARTICLES_PER_SHARD = 20;
/** Of a gram in the whole archive: those of one with more fill more than some 10 KB packed. */
const MOST_FOLLOWERS = 12_000;
/** Each takes some 25 bytes until all of its pass are sorted. */
const CHARACTERS_PER_PASS = 12_000_000;
const DIGEST_LENGTH = 10;
const YEAR_LENGTH = "2025".length;

export type IndexFile = [name: string, bytes: Uint8Array];

/** For the same files from whatever archive, so that a small one can be laid out as a large one. */
export interface IndexOptions {
  articlesPerShard?: number | undefined;
  /** Grams with more of them in the archive are split by them. */
  mostFollowers?: number | undefined;
  /** What is logged at once; the bytes are the same. */
  charactersPerPass?: number | undefined;
  /** What articles added to the last index; the bytes are the same. @default nothing is known */
  openAdditions?: OpenAdditions | undefined;
}

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

/** Everything is worked out before the first file, the manifest, comes: that and the folder are named by what all hold. */
export function* buildIndex(
  archive: Pick<Archive, "articles" | "names">,
  {
    articlesPerShard = ARTICLES_PER_SHARD,
    mostFollowers = MOST_FOLLOWERS,
    charactersPerPass = CHARACTERS_PER_PASS,
    openAdditions = openNone,
  }: IndexOptions = {},
): Generator<IndexFile> {
  const { articles } = archive;
  const shards = Math.max(1, Math.ceil(articles.length / articlesPerShard));
  const encoder = new TextEncoder();
  const digest = createHash("sha256");
  const packBody = (name: string, body: Uint8Array): PackedFile => {
    digest.update(name).update(body);
    return packFile(name, body);
  };

  const dictionary = sampleTexts(articles, (article) => storeText(article, listTexts(article.record)));
  const pack = packTextsAfter(dictionary);
  const texts = new TextPacker();
  const variants = listVariants();
  const folder = new UnitFolder(variants);
  const makeAddition = (article: ArticleEntry): Addition => {
    const own = listTexts(article.record);
    return { packed: pack(storeText(article, own)), folded: foldArticle(own, folder) };
  };
  const additions = openAdditions(dictionary);
  const folded: FoldedArticle[] = [];
  // The only time that all records are read: of a large archive they are read from disk.
  for (const article of articles) {
    const addition = additions.recall(article) ?? makeAddition(article);
    additions.keep(article, addition);
    texts.add(addition.packed);
    folded.push(addition.folded);
  }
  texts.end();
  additions.end();

  const used = new Set<number>();
  const heavy: number[] = [];
  const postings: PackedFile[] = [];
  for (const pass of packPostings(folded, { shards, charactersPerPass, mostFollowers })) {
    for (const [name, body] of pass.files) postings.push(packBody(name, body));
    heavy.push(...pass.heavy);
    for (const [, simple] of variants) if (pass.has(simple)) used.add(simple);
  }
  const pairs = [...variants].filter(([, simple]) => used.has(simple));
  const facets = listFacetFiles(archive);
  const readings = listReadingFiles(archive.names);
  const others = [
    packBody(VARIANTS_NAME, encoder.encode(pairs.map((pair) => String.fromCharCode(...pair)).join(""))),
    packBody(DICTIONARY_NAME, dictionary),
    ...texts.lengths.map(([name, body]) => packBody(name, body)),
    ...Array.from(facets.files, ([name, text]) => packBody(name, encoder.encode(text))),
    ...readings.files.map(([name, text]) => packBody(name, encoder.encode(text))),
  ];
  for (const [name, bytes] of texts.texts) digest.update(name).update(bytes);
  const contents = {
    format: FORMAT,
    articles: articles.length,
    shards,
    values: facets.values,
    years: listYears(articles),
    readings: readings.firsts,
    heavy: heavy
      .sort((a, b) => a - b)
      .map(unitsOf)
      .join(""),
  } as const;
  const generation = digest.update(JSON.stringify(contents)).digest("hex").slice(0, DIGEST_LENGTH);

  const seal = (file: PackedFile): IndexFile => [
    file.name,
    sealFile(file, encoder.encode(headerOf(generation, file.name))),
  ];
  const sizes = postings.map((file) => sizeCode(seal(file)[1].length)).join("");
  const manifest = sealManifest({ ...contents, generation, sizes });
  yield [MANIFEST_NAME, encoder.encode(JSON.stringify(manifest))];
  const inFolder = ([name, bytes]: IndexFile): IndexFile => [`${generation}/${name}`, bytes];
  for (const file of postings) yield inFolder(seal(file));
  for (const file of others) yield inFolder(seal(file));
  for (const file of texts.texts) yield inFolder(file);
}
