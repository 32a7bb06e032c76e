/** Bytes in, text in GB18030 (and its subsets GBK and GB2312) out; null where the bytes don't look like it. */
import type { Decoding } from "./encoding.ts";
import { measurePlausibility } from "./measure-plausibility.ts";

/** A few private-use characters are rare names set by the printer's own font; many are another encoding. */
const ENOUGH = 0.95;
/**
 * Any two high bytes are some character of GB18030, so that mangled UTF-8 or Big5 passes for rare ones.
 * Real pages keep to the frequent characters of GB 2312 level 1: simplified text to over 0.9, traditional to about 0.6.
 */
const ENOUGH_FREQUENT = 0.4;
const HAN = /\p{Script=Han}/u;

let frequentCharacters: ReadonlySet<string> | null = null;

/** GB 2312 level 1, the 3,755 most frequent characters: rows 0xB0–0xD7, read from the decoder itself. */
function loadFrequent(): ReadonlySet<string> {
  if (frequentCharacters) return frequentCharacters;
  const codes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) codes.push(row, cell);
  }
  frequentCharacters = new Set(new TextDecoder("gb18030").decode(Uint8Array.from(codes)));
  return frequentCharacters;
}

/** Length in bytes of the character at `offset`, 0 where none is well-formed there. */
function lengthAt(bytes: Uint8Array, offset: number): 0 | 1 | 2 | 4 {
  const within = (byte: number | undefined, from: number, to: number) =>
    byte !== undefined && byte >= from && byte <= to;
  const second = bytes[offset + 1];
  if (within(bytes[offset], 0x00, 0x7f)) return 1;
  if (!within(bytes[offset], 0x81, 0xfe)) return 0;
  if (within(second, 0x40, 0x7e) || within(second, 0x80, 0xfe)) return 2;
  if (!within(second, 0x30, 0x39)) return 0;
  return within(bytes[offset + 2], 0x81, 0xfe) && within(bytes[offset + 3], 0x30, 0x39) ? 4 : 0;
}

function firstBadOffset(bytes: Uint8Array): number | null {
  for (let offset = 0; offset < bytes.length; ) {
    const length = lengthAt(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return null;
}

function looksPrinted(text: string): boolean {
  const frequent = loadFrequent();
  const han = [...text].filter((character) => HAN.test(character));
  const often = han.filter((character) => frequent.has(character)).length;
  return measurePlausibility(text) >= ENOUGH && han.length > 0 && often >= han.length * ENOUGH_FREQUENT;
}

/** Text that is plainly GB18030 but broken is `undecodable`, at the offset in bytes of the first bad character. */
export function decodeGb18030(bytes: Uint8Array): Decoding | null {
  const bad = firstBadOffset(bytes);
  // What stands before the damage tells whether it is worth saying where the damage is.
  const text = new TextDecoder("gb18030").decode(bad === null ? bytes : bytes.subarray(0, bad));
  if (!looksPrinted(text)) return null;
  return bad === null
    ? { ok: true, text, encoding: "gb18030" }
    : { ok: false, id: "undecodable", params: { offset: bad } };
}
