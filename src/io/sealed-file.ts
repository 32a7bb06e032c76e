/**
 * Bytes with their checksum after them. They are written piece by piece, and take the place of the former file when they
 * are whole.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

const CHECKSUM_LENGTH = 4;
/** Bytes that are written at once. */
const PIECE = 1 << 20;

export interface SealedPaths {
  path: string;
  /** Where it stands while it is written: there the next run removes it if this one is killed. */
  partial: string;
}

/** The bytes without their checksum. Throws an Error where there is no such file, or it is not as it was written. */
export function readSealed(path: string): Buffer {
  const bytes = readFileSync(path);
  const sealed = bytes.subarray(0, bytes.length - CHECKSUM_LENGTH);
  if (crc32(sealed) !== bytes.readUInt32LE(sealed.length)) throw new Error(`${path}: damaged`);
  return sealed;
}

/** All that it does throws an Error where the disk is full, or the folder may not be written; then it is to be given up. */
export class SealedDraft {
  readonly #path: string;
  readonly #partial: string;
  readonly #file: number;
  #pieces: Uint8Array[] = [];
  #length = 0;
  #checksum = 0;

  constructor({ path, partial }: SealedPaths) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#partial = partial;
    this.#file = openSync(partial, "w");
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > PIECE) this.#write();
  }

  end(): void {
    this.#write();
    const checksum = Buffer.alloc(CHECKSUM_LENGTH);
    checksum.writeUInt32LE(this.#checksum);
    this.add(checksum);
    this.#write();
    // Closed last: what fails before is given up, and that closes it.
    renameSync(this.#partial, this.#path);
    closeSync(this.#file);
  }

  giveUp(): void {
    try {
      closeSync(this.#file);
    } finally {
      rmSync(this.#partial, { force: true });
    }
  }

  #write(): void {
    const bytes = Buffer.concat(this.#pieces);
    this.#checksum = crc32(bytes, this.#checksum);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#pieces = [];
    this.#length = 0;
  }
}
