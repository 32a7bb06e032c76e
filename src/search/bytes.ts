/** Whole numbers as bytes, seven bits each, the low ones first. */

const BITS = 7;
const MORE = 1 << BITS;

export function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= MORE) {
    bytes.push((rest % MORE) | MORE);
    rest = Math.floor(rest / MORE);
  }
  bytes.push(rest);
}

/** Reads what `pushNumber` wrote; a RangeError where the bytes end too early. */
export class ByteReader {
  #at: number;

  constructor(
    private readonly bytes: Uint8Array,
    start = 0,
  ) {
    this.#at = start;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.bytes.length;
  }

  readNumber(): number {
    let value = 0;
    for (let scale = 1; ; scale *= MORE) {
      const byte = this.bytes[this.#at];
      if (byte === undefined) throw new RangeError("bytes end within a number");
      this.#at += 1;
      value += (byte % MORE) * scale;
      if (byte < MORE) return value;
    }
  }

  skip(length: number): void {
    this.#at += length;
  }
}
