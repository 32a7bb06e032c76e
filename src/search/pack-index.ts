/**
 * `what an index is made of → its files`, one by one. Pure, and it needs nothing of the archive, so that another thread
 * can do it; the same articles and names give the same bytes.
 */
import { createHash } from "node:crypto";
import { ByteStore } from "./byte-store.ts";
import type { IndexContents } from "./gather-index.ts";
import {
  DICTIONARY_NAME,
  FORMAT,
  headerOf,
  MANIFEST_NAME,
  sealManifest,
  sizeCode,
  unitsOf,
  VARIANTS_NAME,
} from "./index-layout.ts";
import { listFacetFiles } from "./list-facet-files.ts";
import { listReadingFiles } from "./list-reading-files.ts";
import { type PackedFile, packFile, sealFile } from "./pack-file.ts";
import { packPostings } from "./pack-postings.ts";

/** A query loads one file of postings for every three characters: of this many articles some 20 KB. */
const ARTICLES_PER_SHARD = 20;
/** Of a gram in the whole archive: those of one with more fill more than some 10 KB packed. */
const MOST_FOLLOWERS = 12_000;
/** Each takes some 25 bytes until all of its pass are sorted. */
const CHARACTERS_PER_PASS = 9_000_000;
const DIGEST_LENGTH = 10;

export type IndexFile = [name: string, bytes: Uint8Array];

/** For the same files from whatever archive, so that a small one can be laid out as a large one. */
export interface PackOptions {
  articlesPerShard?: number | undefined;
  /** Grams with more of them in the archive are split by them. */
  mostFollowers?: number | undefined;
  /** What is logged at once; the bytes are the same. */
  charactersPerPass?: number | undefined;
}

/** Everything is worked out before the first file, the manifest, comes: that and the folder are named by what all hold. */
export function* packIndex(
  contents: IndexContents,
  {
    articlesPerShard = ARTICLES_PER_SHARD,
    mostFollowers = MOST_FOLLOWERS,
    charactersPerPass = CHARACTERS_PER_PASS,
  }: PackOptions = {},
): Generator<IndexFile> {
  const { dictionary, variants, folded, texts, years } = contents;
  const shards = Math.max(1, Math.ceil(folded.length / articlesPerShard));
  const encoder = new TextEncoder();
  const digest = createHash("sha256");
  const store = new ByteStore();
  const packBody = (name: string, body: Uint8Array): PackedFile => {
    digest.update(name).update(body);
    return packFile(name, body, store);
  };

  const used = new Set<number>();
  const heavy: number[] = [];
  const postings: PackedFile[] = [];
  for (const pass of packPostings(folded, { shards, charactersPerPass, mostFollowers })) {
    for (const [name, body] of pass.files) postings.push(packBody(name, body));
    heavy.push(...pass.heavy);
    for (const [, simple] of variants) if (pass.has(simple)) used.add(simple);
  }
  const pairs = [...variants].filter(([, simple]) => used.has(simple));
  const facets = listFacetFiles(contents.facets, folded.length);
  const readings = listReadingFiles(contents.readNames);
  const others = [
    packBody(VARIANTS_NAME, encoder.encode(pairs.map((pair) => String.fromCharCode(...pair)).join(""))),
    packBody(DICTIONARY_NAME, dictionary),
    ...texts.lengths.map(([name, body]) => packBody(name, body)),
    ...Array.from(facets.files, ([name, text]) => packBody(name, encoder.encode(text))),
    ...readings.files.map(([name, text]) => packBody(name, encoder.encode(text))),
  ];
  for (const [name, bytes] of texts.texts) digest.update(name).update(bytes);
  const told = {
    format: FORMAT,
    articles: folded.length,
    shards,
    values: facets.values,
    years,
    readings: readings.firsts,
    heavy: heavy
      .sort((a, b) => a - b)
      .map(unitsOf)
      .join(""),
  } as const;
  const generation = digest.update(JSON.stringify(told)).digest("hex").slice(0, DIGEST_LENGTH);

  const seal = (file: PackedFile): IndexFile => [
    file.name,
    sealFile(file, encoder.encode(headerOf(generation, file.name))),
  ];
  const sizes = postings.map((file) => sizeCode(seal(file)[1].length)).join("");
  const manifest = sealManifest({ ...told, generation, sizes });
  yield [MANIFEST_NAME, encoder.encode(JSON.stringify(manifest))];
  const inFolder = ([name, bytes]: IndexFile): IndexFile => [`${generation}/${name}`, bytes];
  for (const file of postings) yield inFolder(seal(file));
  for (const file of others) yield inFolder(seal(file));
  for (const file of texts.texts) yield inFolder(file);
}
