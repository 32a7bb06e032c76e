/** `articles, newest first → the files of the search index`, by name. Pure; the same articles give the same bytes. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { ArticleEntry } from "../index/archive.ts";
import { pushNumber } from "./bytes.ts";
import { foldText, type Variants } from "./fold-text.ts";
import {
  BODY_AT,
  FORMAT,
  gramOf,
  headerOf,
  idsName,
  LEAD_AT,
  MANIFEST_NAME,
  type Manifest,
  shardName,
  shardOf,
  VARIANTS_NAME,
} from "./index-layout.ts";
import { type ArticleTexts, listTexts } from "./list-texts.ts";
import { listVariants } from "./list-variants.ts";

/** Bytes of postings in a shard before packing: a query loads one shard for every two characters. */
const SHARD_SIZE = 24_000;
/** Ids in a file: ten results seldom stand in one file, so files are kept below a kilobyte. */
const IDS_PER_FILE = 128;
const DIGEST_LENGTH = 10;

class Postings {
  readonly bytes: number[] = [];
  count = 0;
  last = -1;
}

/** Grams of one article → their positions, ascending; of a single character only the first. */
function placeGrams(texts: ArticleTexts, variants: Variants): Map<number, number[]> {
  const places = new Map<number, number[]>();
  let next = 0;
  const enter = (source: string) => {
    const { text } = foldText(source, variants);
    for (let at = 0; at < text.length; at += 1) {
      const single = gramOf(text, at, 1);
      if (!places.has(single)) places.set(single, [next + at]);
      if (at + 1 === text.length) continue;
      const pair = gramOf(text, at, 2);
      const known = places.get(pair);
      if (known) known.push(next + at);
      else places.set(pair, [next + at]);
    }
    // One position stays free, so that no match runs from one text into the next.
    next += text.length + 1;
  };
  texts.titles.forEach(enter);
  next = Math.max(next, LEAD_AT);
  texts.lead.forEach(enter);
  next = Math.max(next, BODY_AT);
  texts.body.forEach(enter);
  return places;
}

function addPosting(postings: Postings, article: number, places: readonly number[]): void {
  const { bytes } = postings;
  pushNumber(bytes, article - postings.last - 1);
  pushNumber(bytes, places.length - 1);
  let previous = 0;
  for (const place of places) {
    pushNumber(bytes, place - previous);
    previous = place;
  }
  postings.last = article;
  postings.count += 1;
}

function fillShards(index: ReadonlyMap<number, Postings>, count: number): Uint8Array[] {
  const shards = Array.from({ length: count }, () => ({ bytes: [] as number[], last: 0 }));
  for (const gram of [...index.keys()].sort((a, b) => a - b)) {
    const postings = index.get(gram);
    const shard = shards[shardOf(gram, count)];
    if (!postings || !shard) continue;
    pushNumber(shard.bytes, gram - shard.last);
    pushNumber(shard.bytes, postings.count);
    pushNumber(shard.bytes, postings.bytes.length);
    for (const byte of postings.bytes) shard.bytes.push(byte);
    shard.last = gram;
  }
  return shards.map(({ bytes }) => Uint8Array.from(bytes));
}

/** Traditional characters whose simplified form the archive has: each followed by that form. */
function usedVariants(index: ReadonlyMap<number, Postings>, variants: Variants): string {
  return [...variants]
    .filter(([, simple]) => index.has(simple))
    .map((pair) => String.fromCharCode(...pair))
    .join("");
}

export function buildIndex(articles: readonly ArticleEntry[]): Map<string, Uint8Array> {
  const variants = listVariants();
  const index = new Map<number, Postings>();
  let size = 0;
  for (const [number, { record }] of articles.entries()) {
    for (const [gram, places] of placeGrams(listTexts(record), variants)) {
      const postings = index.get(gram) ?? new Postings();
      index.set(gram, postings);
      const before = postings.bytes.length;
      addPosting(postings, number, places);
      size += postings.bytes.length - before;
    }
  }
  const shardCount = Math.max(1, Math.ceil(size / SHARD_SIZE));
  const encoder = new TextEncoder();
  const bodies = new Map<string, Uint8Array>([
    [VARIANTS_NAME, encoder.encode(usedVariants(index, variants))],
    ...fillShards(index, shardCount).map((bytes, shard) => [shardName(shard), bytes] as const),
  ]);
  for (let start = 0; start < articles.length; start += IDS_PER_FILE) {
    const ids = articles.slice(start, start + IDS_PER_FILE).map(({ record }) => record.id);
    bodies.set(idsName(start / IDS_PER_FILE), encoder.encode(ids.join("\n")));
  }
  const digest = createHash("sha256").update(`${FORMAT}`);
  for (const [name, body] of bodies) digest.update(name).update(body);
  const generation = digest.digest("hex").slice(0, DIGEST_LENGTH);
  const manifest: Manifest = {
    format: FORMAT,
    generation,
    articles: articles.length,
    shards: shardCount,
    idsPerFile: IDS_PER_FILE,
  };
  const files = new Map([[MANIFEST_NAME, encoder.encode(JSON.stringify(manifest))]]);
  for (const [name, body] of bodies) {
    const packed = gzipSync(Buffer.concat([encoder.encode(headerOf(generation, name)), body]), { level: 9 });
    files.set(`${generation}/${name}`, packed);
  }
  return files;
}
