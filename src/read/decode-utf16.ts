/** Bytes in, text in UTF-16 out; null where the bytes don't look like UTF-16. */
import type { Decoding } from "./encoding.ts";
import { measurePlausibility } from "./measure-plausibility.ts";

type ByteOrder = "utf-16le" | "utf-16be";

/** Text in the wrong byte order, or in another encoding, scatters over all of Unicode: about 0.5 is plausible by chance. */
const ENOUGH = 0.9;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const BYTES_PER_UNIT = 2;

function unitsOf(bytes: Uint8Array, order: ByteOrder): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % BYTES_PER_UNIT)));
  return (order === "utf-16be" ? even.swap16() : even).toString("utf16le");
}

function byteOrderMark(bytes: Uint8Array): ByteOrder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Without a mark the order shows in where the zero bytes (of ASCII) and the high bytes of Chinese characters fall. */
function guessOrder(bytes: Uint8Array): ByteOrder | null {
  const [best] = (["utf-16le", "utf-16be"] as const)
    .map((order) => ({ order, score: measurePlausibility(unitsOf(bytes, order)) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= ENOUGH ? best.order : null;
}

/** An odd length or a surrogate without its other half is `undecodable`, at the offset in bytes where it begins. */
export function decodeUtf16(bytes: Uint8Array): Decoding | null {
  const mark = byteOrderMark(bytes);
  const order = mark ?? guessOrder(bytes);
  if (!order) return null;
  const units = unitsOf(bytes, order);
  const lone = units.search(LONE_SURROGATE);
  if (lone >= 0) return { ok: false, id: "undecodable", params: { offset: lone * BYTES_PER_UNIT } };
  if (bytes.length % BYTES_PER_UNIT !== 0) {
    return { ok: false, id: "undecodable", params: { offset: bytes.length - 1 } };
  }
  return { ok: true, text: mark ? units.slice(1) : units, encoding: order };
}
