/** A file → its size and SHA-256, read piece by piece, however large it is. */
import { closeSync, openSync, readSync } from "node:fs";
import type { Digest } from "../publish/describe-package.ts";
import { Digester } from "./digester.ts";

/** Bytes that are read at once. */
const PIECE = 1 << 20;

/** Throws the error of the file system where it can't be read. */
export function digestFile(path: string): Digest {
  const digester = new Digester();
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, "r");
  try {
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece))
      digester.add(piece.subarray(0, count));
  } finally {
    closeSync(file);
  }
  return digester.end();
}
