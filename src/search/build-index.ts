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
  shardName,
  shardOf,
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
import { UnitFolder } from "./unit-folder.ts";

/** A query loads one file of postings for every three characters: of this many articles some 20 KB. */
const ARTICLES_PER_SHARD = 20;
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

function packShards(log: PostingLog, count: number): File[] {
  const { keys } = log.grams;
  const shards = Array.from({ length: count }, (): number[] => []);
  for (let number = 0; number < log.grams.count; number += 1)
    shards[shardOf(keys[number] ?? 0, count)]?.push(number);
  const packer = new ShardPacker(keys, log.sort());
  return shards.map((numbers, shard) => [
    shardName(shard),
    packer.pack(numbers.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))),
  ]);
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

export function buildIndex(archive: Pick<Archive, "articles" | "names">): Map<string, Uint8Array> {
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
  const bodies: File[] = [
    [VARIANTS_NAME, usedVariants(log.grams, variants)],
    [DICTIONARY_NAME, dictionary],
    ...packShards(log, shards),
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
  } as const;
  const digest = createHash("sha256").update(JSON.stringify(contents));
  for (const [name, body] of [...bodies, ...packer.texts]) digest.update(name).update(body);
  const generation = digest.digest("hex").slice(0, DIGEST_LENGTH);
  const manifest: Manifest = { ...contents, generation };
  const files = new Map<string, Uint8Array>([[MANIFEST_NAME, encoder.encode(JSON.stringify(manifest))]]);
  for (const [name, body] of bodies) {
    const content = Buffer.concat([encoder.encode(headerOf(generation, name)), body]);
    files.set(`${generation}/${name}`, gzipSync(content, { level: LEVEL }));
  }
  for (const [name, body] of packer.texts) files.set(`${generation}/${name}`, body);
  return files;
}
