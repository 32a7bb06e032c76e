/** `archive → the files of the search index`, by name. Pure; the same articles and names give the same bytes. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { citeIssue } from "../eleventy/filters/cite-issue.ts";
import { cutTitle } from "../eleventy/filters/cut-title.ts";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import { GramCollector } from "./collect-grams.ts";
import type { Variants } from "./fold-text.ts";
import {
  DICTIONARY_NAME,
  EDGE,
  FORMAT,
  gramOf,
  headerOf,
  IN_BODY,
  IN_LEAD,
  IN_TITLE,
  MANIFEST_NAME,
  type Manifest,
  type StoredText,
  sealManifest,
  shardName,
  shardOf,
  sizeCode,
  unitsOf,
  VARIANTS_NAME,
} from "./index-layout.ts";
import { listFacetFiles } from "./list-facet-files.ts";
import { listReadingFiles } from "./list-reading-files.ts";
import { type ArticleTexts, listTexts } from "./list-texts.ts";
import { listVariants } from "./list-variants.ts";
import type { NumberTable } from "./number-table.ts";
import { ShardPacker } from "./pack-shard.ts";
import { sampleTexts, TextPacker } from "./pack-texts.ts";
import { PostingLog } from "./posting-log.ts";
import { splitPostings } from "./split-postings.ts";
import { UnitFolder } from "./unit-folder.ts";

/** A query loads one file of postings for every three characters: of this many articles some 20 KB. */
const ARTICLES_PER_SHARD = 20;
/** Of a gram in the whole archive: those of one with more fill more than some 10 KB packed. */
const MOST_FOLLOWERS = 12_000;
const DIGEST_LENGTH = 10;
const YEAR_LENGTH = "2025".length;
/** The next level takes half as long again to save seven bytes in a thousand. */
const LEVEL = 5;

type File = [name: string, bytes: Uint8Array];

function collectArticle({ titles, lead, body }: ArticleTexts, folder: UnitFolder, into: GramCollector): void {
  folder.clear();
  const fold = (texts: readonly string[], place: number) =>
    texts.map((text) => ({ end: folder.add(text), place }));
  const folded = [...fold(titles, IN_TITLE), ...fold(lead, IN_LEAD), ...fold(body, IN_BODY)];
  into.begin(folder.length);
  let start = 0;
  for (const { end, place } of folded) {
    into.add(folder.view(start, end), place);
    start = end;
  }
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

/** The files of postings, and the heavy grams as the manifest has them. */
function packPostings(
  log: PostingLog,
  shardCount: number,
  mostFollowers: number,
): { files: File[]; heavy: string } {
  const { keys, count } = log.grams;
  const sorted = log.sort();
  const split = splitPostings(keys, count, sorted, mostFollowers);
  const packer = new ShardPacker(keys, count, sorted, split);
  const shards = Array.from({ length: shardCount }, (): number[] => []);
  for (let number = 0; number < count + split.keys.length; number += 1)
    shards[shardOf(packer.keyOf(number), shardCount)]?.push(number);
  const files = shards.map((numbers, shard): File => {
    const ordered = numbers.sort((a, b) => packer.keyOf(a) - packer.keyOf(b));
    return [shardName(shard), packer.pack(ordered)];
  });
  return { files, heavy: split.heavy.map((number) => unitsOf(keys[number] ?? 0)).join("") };
}

/** About as many as will be folded; a field more or less is of no account. */
function countCharacters(articles: readonly ArticleEntry[]): number {
  return articles.reduce(
    (sum, { record }) => record.body.reduce((length, text) => length + text.length, sum),
    0,
  );
}

/** Traditional characters whose simplified form the archive has: each followed by that form. */
function usedVariants(grams: NumberTable, variants: Variants): Uint8Array {
  const pairs = [...variants].filter(([, simple]) => grams.has(gramOf(simple, EDGE)));
  return new TextEncoder().encode(pairs.map((pair) => String.fromCharCode(...pair)).join(""));
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

/** Grams with more than `mostFollowers` in the archive are split by them. */
export function buildIndex(
  archive: Pick<Archive, "articles" | "names">,
  mostFollowers = MOST_FOLLOWERS,
): Map<string, Uint8Array> {
  const { articles } = archive;
  const variants = listVariants();
  const log = new PostingLog(countCharacters(articles));
  const folder = new UnitFolder(variants);
  const collector = new GramCollector();
  const dictionary = sampleTexts(articles.length, (number) => {
    const article = articles[number] as ArticleEntry;
    return storeText(article, listTexts(article.record));
  });
  const packer = new TextPacker(dictionary);
  for (const article of articles) {
    const texts = listTexts(article.record);
    collectArticle(texts, folder, collector);
    log.add(collector);
    packer.add(storeText(article, texts));
  }
  packer.end();
  const shards = Math.max(1, Math.ceil(articles.length / ARTICLES_PER_SHARD));
  const encoder = new TextEncoder();
  const facets = listFacetFiles(archive);
  const readings = listReadingFiles(archive.names);
  const postings = packPostings(log, shards, mostFollowers);
  const bodies: File[] = [
    [VARIANTS_NAME, usedVariants(log.grams, variants)],
    [DICTIONARY_NAME, dictionary],
    ...packer.lengths,
    ...[...facets.files, ...readings.files].map(([name, text]): File => [name, encoder.encode(text)]),
  ];
  const contents = {
    format: FORMAT,
    articles: articles.length,
    shards,
    values: facets.values,
    years: listYears(articles),
    readings: readings.firsts,
    heavy: postings.heavy,
  } as const;
  const digest = createHash("sha256").update(JSON.stringify(contents));
  for (const [name, body] of [...postings.files, ...bodies, ...packer.texts])
    digest.update(name).update(body);
  const generation = digest.digest("hex").slice(0, DIGEST_LENGTH);
  const pack = ([name, body]: File): File => {
    const content = Buffer.concat([encoder.encode(headerOf(generation, name)), body]);
    return [name, gzipSync(content, { level: LEVEL })];
  };
  const packed = postings.files.map(pack);
  const sizes = packed.map(([, { length }]) => sizeCode(length)).join("");
  const manifest = sealManifest({ ...contents, generation, sizes });
  return new Map([
    [MANIFEST_NAME, encoder.encode(JSON.stringify(manifest))],
    ...[...packed, ...bodies.map(pack), ...packer.texts].map(
      ([name, body]): File => [`${generation}/${name}`, body],
    ),
  ]);
}
