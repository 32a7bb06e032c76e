/** Whole numbers as bytes, seven bits each, the low ones first. */

const BITS = 7;
const MORE = 1 << BITS;
/** Bytes to begin with; doubled whenever they are used up. */
const FIRST_CAPACITY = 4096;

export class ByteWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  pushByte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  pushNumber(value: number): void {
    let rest = value;
    while (rest >= MORE) {
      this.pushByte((rest % MORE) | MORE);
      rest = Math.floor(rest / MORE);
    }
    this.pushByte(rest);
  }

  /** What was written, which is no copy: it holds until `clear`. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}

/** Reads what `ByteWriter` wrote; a RangeError where the bytes end too early. */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.#at >= this.bytes.length;
  }

  readByte(): number {
    const byte = this.bytes[this.#at];
    if (byte === undefined) throw new RangeError("bytes end too early");
    this.#at += 1;
    return byte;
  }

  readNumber(): number {
    let value = 0;
    for (let scale = 1; ; scale *= MORE) {
      const byte = this.readByte();
      value += (byte % MORE) * scale;
      if (byte < MORE) return value;
    }
  }

  /** The next bytes as a reader of their own. */
  take(length: number): ByteReader {
    const start = this.#at;
    this.skip(length);
    return new ByteReader(this.bytes.subarray(start, this.#at));
  }

  skip(length: number): void {
    if (this.#at + length > this.bytes.length) throw new RangeError("bytes end too early");
    this.#at += length;
  }
}
