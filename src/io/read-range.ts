/** Some bytes of a file → the same, piece by piece, however many they are. */
import { closeSync, openSync, readSync } from "node:fs";

/** Bytes that are read at once. */
const PIECE = 1 << 20;

export interface FileRange {
  /** Where the file stands. */
  file: string;
  /** Bytes of the file before it. */
  start: number;
  length: number;
}

/** Throws an Error where the file has become shorter meanwhile. */
export function* readRange({ file, start, length }: FileRange): Generator<Buffer> {
  const descriptor = openSync(file, "r");
  try {
    for (let done = 0; done < length; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, length - done));
      const count = readSync(descriptor, piece, 0, piece.length, start + done);
      if (count === 0) throw new Error(`${file} has changed meanwhile; start again`);
      yield piece.subarray(0, count);
      done += count;
    }
  } finally {
    closeSync(descriptor);
  }
}
