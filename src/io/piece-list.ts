/**
 * Pieces of files in, in their order; what a thread that writes the files is to be given out. Pieces of a former file
 * that follow one another become one, so that most of a file that grew is one piece.
 */
import type { FileRange } from "./read-range.ts";

export type Piece = string | Uint8Array | FileRange;

export const isRange = (piece: Piece): piece is FileRange =>
  typeof piece !== "string" && !(piece instanceof Uint8Array);

const follows = (range: FileRange, before: FileRange) =>
  range.file === before.file && range.start === before.start + before.length;

export class PieceList {
  /** By the path of the file. */
  readonly files = new Map<string, Piece[]>();

  /** Returns how many bytes were added. */
  append(path: string, piece: Piece): number {
    const pieces = this.files.get(path) ?? [];
    this.files.set(path, pieces);
    const last = pieces.at(-1);
    if (last !== undefined && isRange(last) && isRange(piece) && follows(piece, last))
      pieces.splice(-1, 1, { ...last, length: last.length + piece.length });
    else if (piece.length > 0) pieces.push(piece);
    return typeof piece === "string" ? Buffer.byteLength(piece) : piece.length;
  }
}
