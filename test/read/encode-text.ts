/** Text in, its bytes in an encoding that Node can read but not write out. For tests. */
import type { Encoding } from "../../src/read/encoding.ts";

let codes: Map<string, readonly number[]> | null = null;

/** The two-byte characters of GB18030, read from the decoder. */
function loadCodes(): Map<string, readonly number[]> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return codes;
}

/** Throws where `text` has a character that GB18030 writes in four bytes. */
function encodeGb18030(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return [code];
    const pair = loadCodes().get(character);
    if (!pair) throw new Error(`${character} has no two bytes in GB18030`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return encodeGb18030(text);
}
