/** Bytes → their CRC-32 as gzip has it, for browsers, which have none of their own. */

const POLYNOMIAL = 0xedb88320;
const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

export function checksumOf(bytes: Uint8Array): number {
  let checksum = ~0;
  for (const byte of bytes) checksum = (remainders[(checksum ^ byte) & 0xff] ?? 0) ^ (checksum >>> 8);
  return ~checksum >>> 0;
}
