/**
 * `articles that follow one another → their postings and texts, packed`. Pure; the same articles, packed after the same
 * dictionary, give the same bytes, whatever other articles there are.
 */
import { createHash } from "node:crypto";
import type { ByteStore } from "./byte-store.ts";
import type { FoldedArticle } from "./fold-article.ts";
import type { Variants } from "./fold-text.ts";
import { FORMAT, headerOf, type Segment, sizeCode, unitsOf } from "./index-layout.ts";
import { type PackedFile, packFile, sealFile } from "./pack-file.ts";
import { packPostings } from "./pack-postings.ts";
import type { PackedTexts } from "./pack-texts.ts";

/** Of a gram in the whole archive: those of one with more fill more than some 10 KB packed. */
const MOST_FOLLOWERS = 12_000;
/** Each takes some 25 bytes until all of its pass are sorted. */
const CHARACTERS_PER_PASS = 9_000_000;
export const DIGEST_LENGTH = 10;

export type IndexFile = [name: string, bytes: Uint8Array];

/** What a segment is made of. */
export interface SegmentContents {
  /** One for each article, the newest first. */
  folded: readonly FoldedArticle[];
  texts: PackedTexts;
}

/** What is told of a segment, its files aside. */
export interface KnownSegment {
  segment: Segment;
  /** Of the characters that others are folded to, those that its articles have. */
  characters: readonly number[];
}

export interface PackedSegment extends KnownSegment {
  /** Sealed one by one. */
  files: Iterable<IndexFile>;
}

export interface SegmentOptions {
  articlesPerShard: number;
  /** Grams with more of them in the archive are split by them. */
  mostFollowers?: number | undefined;
  /** What is logged at once; the bytes are the same. */
  charactersPerPass?: number | undefined;
}

/** What articles were folded by and packed after. */
export interface SegmentFrame {
  dictionary: Uint8Array;
  variants: Variants;
}

export function packSegment(
  { folded, texts }: SegmentContents,
  { dictionary, variants }: SegmentFrame,
  store: ByteStore,
  {
    articlesPerShard,
    mostFollowers = MOST_FOLLOWERS,
    charactersPerPass = CHARACTERS_PER_PASS,
  }: SegmentOptions,
): PackedSegment {
  const shards = Math.max(1, Math.ceil(folded.length / articlesPerShard));
  const digest = createHash("sha256").update(dictionary);
  const packBody = (name: string, body: Uint8Array): PackedFile => {
    digest.update(name).update(body);
    return packFile(name, body, store);
  };

  const characters = new Set<number>();
  const heavy: number[] = [];
  const postings: PackedFile[] = [];
  for (const pass of packPostings(folded, { shards, charactersPerPass, mostFollowers })) {
    for (const [name, body] of pass.files) postings.push(packBody(name, body));
    heavy.push(...pass.heavy);
    for (const [, simple] of variants) if (pass.has(simple)) characters.add(simple);
  }
  const lengths = texts.lengths.map(([name, body]) => packBody(name, body));
  for (const [name, bytes] of texts.texts) digest.update(name).update(bytes);
  const told = {
    articles: folded.length,
    shards,
    heavy: heavy
      .sort((a, b) => a - b)
      .map(unitsOf)
      .join(""),
  };
  const generation = digest
    .update(JSON.stringify([FORMAT, told]))
    .digest("hex")
    .slice(0, DIGEST_LENGTH);
  const encoder = new TextEncoder();
  const seal = (file: PackedFile): IndexFile => [
    `${generation}/${file.name}`,
    sealFile(file, encoder.encode(headerOf(generation, file.name))),
  ];
  const sizes = postings.map((file) => sizeCode(seal(file)[1].length)).join("");
  function* listFiles(): Generator<IndexFile> {
    for (const file of [...postings, ...lengths]) yield seal(file);
    for (const [name, bytes] of texts.texts) yield [`${generation}/${name}`, bytes];
  }
  return { segment: { ...told, generation, sizes }, characters: [...characters], files: listFiles() };
}
