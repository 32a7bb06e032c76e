/** Articles one by one in → files of their packed texts, and files of the lengths of these, by name. */
import { gzipSync, type ZlibOptions } from "node:zlib";
import { ByteWriter } from "./bytes.ts";
import {
  LENGTHS_PER_FILE,
  lengthsName,
  type StoredText,
  TEXTS_PER_FILE,
  textsName,
  writeText,
} from "./index-layout.ts";

/** Texts are short: what the packer takes up by default would be many times their length, for each of them anew. */
const PACKING: ZlibOptions = { level: 6, windowBits: 13, memLevel: 7, chunkSize: 4096 };

export class TextPacker {
  readonly texts: [name: string, bytes: Uint8Array][] = [];
  readonly lengths: [name: string, bytes: Uint8Array][] = [];
  #packed: Uint8Array[] = [];
  readonly #lengths = new ByteWriter();
  #count = 0;

  add(text: StoredText): void {
    // Two bytes for each character of Chinese, where UTF-8 has three.
    const packed = gzipSync(Buffer.from(writeText(text), "utf16le"), PACKING);
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
