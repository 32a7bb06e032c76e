/** `path → the lines of the file`, one by one: a file may be longer than any text may be. Throws the error of the file system. */
import { closeSync, openSync, readSync } from "node:fs";

/** Bytes that are read at once. */
const PIECE = 1 << 20;

export function* readLines(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const decoder = new TextDecoder();
    const piece = Buffer.alloc(PIECE);
    let begun = "";
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece)) {
      const lines = (begun + decoder.decode(piece.subarray(0, count), { stream: true })).split("\n");
      begun = lines.pop() ?? "";
      yield* lines;
    }
    if (begun !== "") yield begun;
  } finally {
    closeSync(file);
  }
}
