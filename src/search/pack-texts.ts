/** Articles one by one in → files of their packed texts, and files of the lengths of these, by name. */
import { deflateRawSync, type ZlibOptions } from "node:zlib";
import { ByteWriter } from "./bytes.ts";
import { addToChecksum, endWith, LONGEST_DICTIONARY } from "./dictionary.ts";
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

/** Texts from all over the archive, the ends of long ones left out. */
export function sampleTexts(count: number, textAt: (article: number) => StoredText): Uint8Array {
  const longest = Math.floor(LONGEST_DICTIONARY / SAMPLES);
  const samples = Array.from({ length: Math.min(count, SAMPLES) }, (_, sample) =>
    toBytes(textAt(Math.floor((sample * count) / SAMPLES))).subarray(0, longest),
  );
  return Buffer.concat(samples);
}

export class TextPacker {
  readonly texts: [name: string, bytes: Uint8Array][] = [];
  readonly lengths: [name: string, bytes: Uint8Array][] = [];
  #packed: Uint8Array[] = [];
  readonly #lengths = new ByteWriter();
  #count = 0;
  readonly #checksum: number;

  constructor(private readonly dictionary: Uint8Array) {
    this.#checksum = addToChecksum(dictionary);
  }

  add(text: StoredText): void {
    const bytes = toBytes(text);
    const packed = Buffer.concat([
      // An empty dictionary is none.
      deflateRawSync(
        bytes,
        this.dictionary.length > 0 ? { ...PACKING, dictionary: this.dictionary } : PACKING,
      ),
      endWith(addToChecksum(bytes, this.#checksum), this.dictionary.length + bytes.length),
    ]);
    this.#packed.push(packed);
    this.#lengths.pushNumber(packed.length);
    this.#count += 1;
    if (this.#count % TEXTS_PER_FILE === 0) this.#endTexts();
    if (this.#count % LENGTHS_PER_FILE === 0) this.#endLengths();
  }

  /** To be called when the last article is in. */
  end(): void {
    if (this.#packed.length > 0) this.#endTexts();
    if (this.#lengths.length > 0) this.#endLengths();
  }

  #endTexts(): void {
    this.texts.push([textsName(this.texts.length), Buffer.concat(this.#packed)]);
    this.#packed = [];
  }

  #endLengths(): void {
    this.lengths.push([lengthsName(this.lengths.length), this.#lengths.view().slice()]);
    this.#lengths.clear();
  }
}
