/** Texts of articles → packed; these one by one in → files of them, and files of their lengths, by name. */
import { crc32, deflateRawSync, type ZlibOptions } from "node:zlib";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import type { ByteStore } from "./byte-store.ts";
import { ByteWriter } from "./bytes.ts";
import { endWith, LONGEST_DICTIONARY } from "./dictionary.ts";
import {
  LENGTHS_PER_FILE,
  lengthsName,
  type StoredText,
  TEXTS_PER_FILE,
  textsName,
  writeText,
} from "./index-layout.ts";

/** Texts are short: what the packer takes up by default would be many times their length, for each of them anew. */
const PACKING: ZlibOptions = { level: 6, memLevel: 7, chunkSize: 4096 };
/** Texts of the dictionary: with each more it helps less, and every visit loads it. */
const SAMPLES = 4;

/** Two bytes for each character of Chinese, where UTF-8 has three. */
const toBytes = (text: StoredText) => Buffer.from(writeText(text), "utf16le");

/**
 * Texts from all over the archive, the ends of long ones left out. Those are chosen whose ids have the lowest checksums:
 * as an archive grows they stay, and with them all that was packed after them.
 */
export function sampleTexts<Article extends { record: { id: string } }>(
  articles: readonly Article[],
  textOf: (article: Article) => StoredText,
): Uint8Array {
  const longest = Math.floor(LONGEST_DICTIONARY / SAMPLES);
  const samples = articles
    .map((article) => ({ article, rank: crc32(article.record.id) }))
    .sort((a, b) => a.rank - b.rank || compareCodepoints(a.article.record.id, b.article.record.id))
    .slice(0, SAMPLES)
    .map(({ article }) => toBytes(textOf(article)).subarray(0, longest));
  return Buffer.concat(samples);
}

/** Packs each after the same dictionary. */
export function packTextsAfter(dictionary: Uint8Array): (text: StoredText) => Uint8Array {
  // An empty dictionary is none.
  const packing = dictionary.length > 0 ? { ...PACKING, dictionary } : PACKING;
  const checksum = crc32(dictionary);
  return (text) => {
    const bytes = toBytes(text);
    return Buffer.concat([
      deflateRawSync(bytes, packing),
      endWith(crc32(bytes, checksum), dictionary.length + bytes.length),
    ]);
  };
}

export interface PackedTexts {
  texts: [name: string, bytes: Uint8Array][];
  lengths: [name: string, bytes: Uint8Array][];
}

export class TextPacker {
  readonly #files: PackedTexts = { texts: [], lengths: [] };
  #packed: Uint8Array[] = [];
  readonly #lengths = new ByteWriter();
  #count = 0;

  /** `store` holds the files. */
  constructor(private readonly store: ByteStore) {}

  add(packed: Uint8Array): void {
    this.#packed.push(packed);
    this.#lengths.pushNumber(packed.length);
    this.#count += 1;
    if (this.#count % TEXTS_PER_FILE === 0) this.#endTexts();
    if (this.#count % LENGTHS_PER_FILE === 0) this.#endLengths();
  }

  /** To be called when the last article is in. */
  end(): PackedTexts {
    if (this.#packed.length > 0) this.#endTexts();
    if (this.#lengths.length > 0) this.#endLengths();
    return this.#files;
  }

  #endTexts(): void {
    const { texts } = this.#files;
    texts.push([textsName(texts.length), this.store.hold(Buffer.concat(this.#packed))]);
    this.#packed = [];
  }

  #endLengths(): void {
    const { lengths } = this.#files;
    lengths.push([lengthsName(lengths.length), this.#lengths.view().slice()]);
    this.#lengths.clear();
  }
}
