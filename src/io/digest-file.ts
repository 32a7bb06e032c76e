/** A file → its size and SHA-256, read piece by piece, however large it is. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { Digest } from "../publish/describe-package.ts";

/** Bytes that are read at once. */
const PIECE = 1 << 20;

/** Throws the error of the file system where it can't be read. */
export function digestFile(path: string): Digest {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(PIECE);
  let bytes = 0;
  const file = openSync(path, "r");
  try {
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece)) {
      hash.update(piece.subarray(0, count));
      bytes += count;
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest("hex") };
}
