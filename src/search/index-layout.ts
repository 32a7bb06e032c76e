/** How the index is laid out: what its builder writes and its reader expects. */

/** Changed whenever an older reader would misread the bytes. */
export const FORMAT = 1;

/**
 * Positions of an article's text: labels and titles from 0, the first paragraph and the rest from these marks on
 * (later where what stands before is longer), so that a position tells how much a match weighs.
 */
export const LEAD_AT = 512;
export const BODY_AT = 2048;

export interface Manifest {
  format: typeof FORMAT;
  /** Digest of the whole index and name of its folder, so that its files never change. */
  generation: string;
  /** Newest first, in this order numbered from 0. */
  articles: number;
  /** Files of postings. */
  shards: number;
  /** Articles in each file of ids. */
  idsPerFile: number;
}

/** What a reader that is older or newer than the index must not try to read. */
export function isManifest(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && "format" in value && value.format === FORMAT;
}

export const shardName = (shard: number) => `postings-${shard}.bin`;
export const idsName = (file: number) => `ids-${file}.bin`;
/** Folder of the index within the site. */
export const INDEX_FOLDER = "search/index";
export const MANIFEST_NAME = "manifest.json";
export const VARIANTS_NAME = "variants.bin";

/** First line of every file once unpacked, so that none is taken for another. */
export const headerOf = (generation: string, name: string) => `${generation} ${name}\n`;

/** One or two UTF-16 units → one number. */
export function gramOf(text: string, at: number, length: number): number {
  const first = text.charCodeAt(at);
  // A pair comes after every single unit, since none of it begins with 0.
  return length === 1 ? first : first * 0x10000 + text.charCodeAt(at + 1);
}

/** Knuth's multiplicative hash spreads grams that begin alike over the shards. */
const MULTIPLIER = 2654435761;

export const shardOf = (gram: number, shards: number) => (Math.imul(gram | 0, MULTIPLIER) >>> 0) % shards;
