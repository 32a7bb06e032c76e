/**
 * Files of an index are packed before it is known which generation they belong to, so that they need not be held
 * unpacked: `(bytes, where they are held) → packed`, and `(packed, header) → the gzip file that begins with the header`.
 */
import { crc32, deflateRawSync } from "node:zlib";
import type { ByteStore } from "./byte-store.ts";
import { beginWith, endWith } from "./dictionary.ts";
import { joinChecksums } from "./join-checksums.ts";

/** The next level takes half as long again to save seven bytes in a thousand. */
const LEVEL = 5;

export interface PackedFile {
  name: string;
  /** Of what the file has after its header. */
  deflated: Uint8Array;
  length: number;
  checksum: number;
}

export function packFile(name: string, body: Uint8Array, store: ByteStore): PackedFile {
  const deflated = store.hold(deflateRawSync(body, { level: LEVEL }));
  return { name, deflated, length: body.length, checksum: crc32(body) };
}

export function sealFile({ deflated, length, checksum }: PackedFile, header: Uint8Array): Uint8Array {
  const whole = joinChecksums(crc32(header), checksum, length);
  return Buffer.concat([beginWith(header), deflated, endWith(whole, header.length + length)]);
}
