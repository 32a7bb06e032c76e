/**
 * Short texts pack badly alone. Each is packed as the continuation of a dictionary, a few texts of the same archive: what
 * is kept is the end of a gzip file that begins with the dictionary, stored as it is. Any reader of gzip can put the two
 * together again, and finds the checksum of both at the end.
 */

/** Magic number, method, and neither flags, time nor system. */
const GZIP_HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/** The first part of a stored block, and not the last of its file. */
const STORED = 0;
/** What a stored block may hold at most is twice as long; what is further back than this is out of reach for the packer. */
export const LONGEST_DICTIONARY = 0x7fff;

/** The beginning of a gzip file, up to the end of the dictionary. */
export function beginWith(dictionary: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = dictionary;
  const inverse = ~length & 0xffff;
  return Uint8Array.from([
    ...GZIP_HEADER,
    STORED,
    length & 0xff,
    length >> 8,
    inverse & 0xff,
    inverse >> 8,
    ...dictionary,
  ]);
}

/** The end of a gzip file, by what it has been packed from. */
export function endWith(checksum: number, length: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, checksum, true);
  end.setUint32(4, length, true);
  return new Uint8Array(end.buffer);
}
