/** How the index is laid out: what its builder writes and its reader expects. */
import { checksumOf } from "./checksum-of.ts";

/** Changed whenever an older reader would misread the bytes. */
export const FORMAT = 8;

/** Where in an article something stands at best; a lower number weighs more. */
export const IN_TITLE = 0;
export const IN_LEAD = 1;
export const IN_BODY = 2;
/** Added to the place of a pair that the same unit precedes wherever it stands in the article. */
export const ALWAYS_LED = 4;
/** Added to it in the postings of a gram with its follower, where in the article nothing else follows the gram. */
export const FOLLOWED_ONCE = 8;
/** Takes the place out of what was added up. */
export const PLACE = 3;
/** The unit that precedes a text's first and follows its last. */
export const EDGE = 0;

/** Articles that follow one another, with their postings and texts in a folder of their own. */
export interface Segment {
  /** Digest of its files and name of their folder, so that they never change. */
  generation: string;
  /** Newest first, in this order numbered from 0. */
  articles: number;
  /** Files of postings. */
  shards: number;
  /** A character for the size of each of them, as `sizeCode` has it, so that a reader can begin with what is light. */
  sizes: string;
  /** Pairs of units, one after the other, whose followers stand in postings of their own. */
  heavy: string;
}

export interface Manifest {
  format: typeof FORMAT;
  /** Digest of the whole index and name of the folder of what is not of a segment. */
  generation: string;
  /** The newest articles first; those of the whole index are numbered in this order. */
  segments: Segment[];
  /** Files of the articles of a name. */
  values: number;
  /** Years, or null for what is undated, with the number of articles that follow one another in each. */
  years: [year: string | null, articles: number][];
  /** Keys that the files of readings begin with: by whole readings, then by initials. */
  readings: [whole: string[], initials: string[]];
  /** Of all the rest: no other file tells whether the numbers above are what they were. */
  checksum: number;
}

/** CRC-32 of the rest, as it was written. */
function checksumOfRest(rest: object): number {
  return checksumOf(new TextEncoder().encode(JSON.stringify(rest)));
}

export function sealManifest(rest: Omit<Manifest, "checksum">): Manifest {
  return { ...rest, checksum: checksumOfRest(rest) };
}

/** What is damaged, or of an older or newer index, must not be read. */
export function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null || !("format" in value && "checksum" in value))
    return false;
  const { checksum, ...rest } = value;
  return value.format === FORMAT && checksum === checksumOfRest(rest);
}

/** Sizes are told as powers of this many bytes: a fifth more or less is of no account. */
const SIZE_STEP = 1.25;
/** The character of the smallest sizes; those that follow need no escape in JSON. */
const FIRST_SIZE = "0".charCodeAt(0);
/** Bytes of a file that need not be told from an empty one. */
const SMALLEST_SIZE = 256;

/** Bytes → a character, for a manifest. */
export function sizeCode(bytes: number): string {
  const step = Math.round(Math.log(Math.max(1, bytes / SMALLEST_SIZE)) / Math.log(SIZE_STEP));
  return String.fromCharCode(FIRST_SIZE + step);
}

/** What `sizeCode` made of it; of a character that it never makes, anything. */
export function sizeOf(sizes: string, at: number): number {
  return SMALLEST_SIZE * SIZE_STEP ** (sizes.charCodeAt(at) - FIRST_SIZE);
}

export const shardName = (shard: number) => `postings-${shard}.bin`;
/** Texts of articles, each packed after the dictionary only, so that one can be had by its range of bytes. */
export const textsName = (file: number) => `texts-${file}.bin`;
/** Lengths of packed texts. */
export const lengthsName = (file: number) => `lengths-${file}.bin`;
/** Where a host gives no ranges, a file of texts is loaded whole: some 30 KB. */
export const TEXTS_PER_FILE = 32;
/** Results are spread over all files of lengths, so these are kept near half a kilobyte; a multiple of the former. */
export const LENGTHS_PER_FILE = 256;
/** What articles can be narrowed by; each file has those of a file of lengths. */
export const facetsName = (file: number) => `facets-${file}.bin`;
export const valuesName = (file: number) => `values-${file}.bin`;
export const readingsName = (file: number) => `readings-${file}.bin`;

/** Names of all files of a segment. */
export function listSegmentFiles({ articles, shards }: Segment): string[] {
  const list = (count: number, nameOf: (file: number) => string) =>
    Array.from({ length: count }, (_, file) => nameOf(file));
  return [
    ...list(shards, shardName),
    ...list(Math.ceil(articles / LENGTHS_PER_FILE), lengthsName),
    ...list(Math.ceil(articles / TEXTS_PER_FILE), textsName),
  ];
}

/** Folder of the index within the site. */
export const INDEX_FOLDER = "search/index";
export const MANIFEST_NAME = "manifest.json";
/** What texts are packed after. */
export const DICTIONARY_NAME = "dictionary.bin";
export const VARIANTS_NAME = "variants.bin";

/** First line of every file once unpacked, so that none is taken for another. */
export const headerOf = (generation: string, name: string) => `${generation} ${name}\n`;

/** Two UTF-16 units, or one unit and the edge, → one number. */
export const gramOf = (first: number, second: number) => first * 0x10000 + second;

/** The other way round. */
export const unitsOf = (gram: number) => String.fromCharCode(Math.floor(gram / 0x10000), gram % 0x10000);

/** A pair of units and the unit that follows it, → one number beyond those of all pairs. */
export const followedGramOf = (gram: number, follower: number) => gram * 0x10000 + follower;

/** Knuth's multiplicative hash spreads grams that begin alike over the shards. */
const MULTIPLIER = 2654435761;
const spread = (gram: number) => Math.imul(gram | 0, MULTIPLIER) >>> 0;

/** More numbers than pairs of units have. */
const PAIRS = 0x100000000;
/**
 * A heavy pair with its followers lies in files that stand near that of the pair, so that they can be made together, and
 * without those of other pairs: so many, for none of them to become much larger than others.
 */
const SHARDS_PER_BLOCK = 32;

/** Blocks have the same number of shards but for one more or less. */
export const blocksOf = (shards: number) => Math.max(1, Math.floor(shards / SHARDS_PER_BLOCK));

/** The first shard of a block; that of the next ends it. */
export const firstOfBlock = (block: number, shards: number) => Math.ceil((block * shards) / blocksOf(shards));

export function shardOf(gram: number, shards: number): number {
  if (gram < PAIRS) return spread(gram) % shards;
  const own = shardOf(Math.floor(gram / 0x10000), shards);
  const block = Math.floor((own * blocksOf(shards)) / shards);
  const first = firstOfBlock(block, shards);
  return first + (spread(gram) % (firstOfBlock(block + 1, shards) - first));
}

/** What is kept of an article to show it among results and to read it through. */
export interface StoredText {
  id: string;
  /** Newspaper, date and page. */
  where: string;
  /** Parts between which its line may break. */
  title: string[];
  /** Where the article has no headline, its title is the beginning of another text. */
  isHeadline: boolean;
  /** All other texts; the first paragraph first. */
  texts: string[];
}

/** Zero-width space, as in plain text, stands where a line of the title may break. */
const BREAK = "\u200b";

type PackedText = [id: string, where: string, title: string, isHeadline: 0 | 1, ...texts: string[]];

export function writeText({ id, where, title, isHeadline, texts }: StoredText): string {
  return JSON.stringify([id, where, title.join(BREAK), isHeadline ? 1 : 0, ...texts] satisfies PackedText);
}

export function readText(written: string): StoredText {
  const [id, where, title, isHeadline, ...texts] = JSON.parse(written) as PackedText;
  return { id, where, title: title.split(BREAK), isHeadline: isHeadline === 1, texts };
}
