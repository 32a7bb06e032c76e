/**
 * `articles that follow one another → their postings and texts, packed`. Pure; the same articles, packed after the same
 * dictionary, give the same bytes, whatever other articles there are.
 */
import type { ByteStore } from "./byte-store.ts";
import type { FoldedArticle } from "./fold-article.ts";
import type { Variants } from "./fold-text.ts";
import { FORMAT, type Segment, sizeCode, unitsOf } from "./index-layout.ts";
import { FolderPacker, type IndexFile } from "./pack-folder.ts";
import { packPostings } from "./pack-postings.ts";
import type { PackedTexts } from "./pack-texts.ts";

/** Of a gram in the whole archive: those of one with more fill more than some 10 KB packed. */
const MOST_FOLLOWERS = 12_000;
/** Each takes some 25 bytes until all of its pass are sorted. */
const CHARACTERS_PER_PASS = 9_000_000;

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
  const folder = new FolderPacker(store, dictionary);
  const characters = new Set<number>();
  const heavy: number[] = [];
  for (const pass of packPostings(folded, { shards, charactersPerPass, mostFollowers })) {
    for (const [name, body] of pass.files) folder.add(name, body);
    heavy.push(...pass.heavy);
    for (const [, simple] of variants) if (pass.has(simple)) characters.add(simple);
  }
  for (const [name, body] of texts.lengths) folder.add(name, body);
  for (const [name, bytes] of texts.texts) folder.addPacked(name, bytes);
  const told = {
    articles: folded.length,
    shards,
    heavy: heavy
      .sort((a, b) => a - b)
      .map(unitsOf)
      .join(""),
  };
  const { generation, files } = folder.end([FORMAT, told]);
  let sizes = "";
  // Postings come first, and each has one character.
  for (const [, bytes] of files) {
    if (sizes.length === shards) break;
    sizes += sizeCode(bytes.length);
  }
  return { segment: { ...told, generation, sizes }, characters: [...characters], files };
}
