/** The bytes of a file in, its text out, or the reason why they are no page. */
import { decodeGb18030 } from "./decode-gb18030.ts";
import { decodeUtf16 } from "./decode-utf16.ts";
import type { Decoding } from "./encoding.ts";
import { recogniseFormat } from "./recognise-format.ts";

const BYTE_ORDER_MARK = "\ufeff";
const REPLACEMENT = "\ufffd";
const HAN = /\p{Script=Han}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells binary data from text
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f]/g;
/** Layout programs leave a stray control character here and there; binary data has one in eight bytes. */
const MAX_CONTROL_SHARE = 0.02;

function refuse(en: string, zh: string): Decoding {
  return { ok: false, id: "not-a-page", params: { actual: en, actualZh: zh } };
}

/** Offset in bytes of the first byte that is not UTF-8, given the text as decoded with U+FFFD for what is bad. */
function firstBadOffset(bytes: Uint8Array, lossy: string): number | null {
  let offset = 0;
  let from = 0;
  for (let at = lossy.indexOf(REPLACEMENT); at >= 0; at = lossy.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(lossy.slice(from, at));
    const printed = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!printed) return offset;
    offset += Buffer.byteLength(REPLACEMENT);
    from = at + 1;
  }
  return null;
}

/** The text in the first encoding that fits, in the order of how surely each can be told. */
function decode(bytes: Uint8Array): Decoding {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const utf16 = marked ? decodeUtf16(bytes) : null;
  if (utf16) return utf16;
  const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const bad = firstBadOffset(bytes, lossy);
  if (bad === null && !bytes.includes(0)) return { ok: true, text: lossy, encoding: "utf-8" };
  const unmarked = decodeUtf16(bytes);
  if (unmarked) return unmarked;
  if (bytes.includes(0)) return refuse("binary data", "二进制数据");
  // Broken UTF-8 would pass for rare characters of GB18030: say where it breaks instead.
  const damage = lossy.split(REPLACEMENT).length - 1;
  const isDamagedUtf8 = (lossy.match(HAN)?.length ?? 0) > damage;
  const gb18030 = isDamagedUtf8 ? null : decodeGb18030(bytes);
  if (gb18030) return gb18030;
  const controls = lossy.match(CONTROL)?.length ?? 0;
  if (controls > lossy.length * MAX_CONTROL_SHARE) return refuse("binary data", "二进制数据");
  return { ok: false, id: "undecodable", params: { offset: bad ?? 0 } };
}

/**
 * Reads UTF-8, UTF-16 in either byte order, and GB18030, with or without byte order mark. The mark is dropped;
 * `\r\n` and lone `\r` become `\n`, so that lines and columns are those of the file, offsets those of the text.
 * Never guesses past damage: text that breaks off or has a bad byte is `undecodable` with the offset in bytes.
 * Empty, blank and binary files are `not-a-page`.
 */
export function decodeText(bytes: Uint8Array): Decoding {
  if (bytes.length === 0) return refuse("an empty file", "空文件");
  const format = recogniseFormat(bytes);
  if (format) return refuse(format.en, format.zh);
  const decoding = decode(bytes);
  if (!decoding.ok) return decoding;
  const unmarked = decoding.text.startsWith(BYTE_ORDER_MARK) ? decoding.text.slice(1) : decoding.text;
  const text = unmarked.replace(/\r\n?/g, "\n");
  if ((text.match(CONTROL)?.length ?? 0) > text.length * MAX_CONTROL_SHARE) {
    return refuse("binary data", "二进制数据");
  }
  if (!/[^\s\u200b]/.test(text)) return refuse("a blank file", "空白文件");
  return { ...decoding, text };
}
