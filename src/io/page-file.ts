/**
 * The file of a page that was parsed before: first what is asked of it when an archive is taken in, then all of it, which
 * is read only where it is needed. Each has a digest, so that what is damaged is none.
 */
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { PageTexts } from "../pipeline/pack-parsed.ts";

const DIGITS = 32;
/** Hexadecimal digits of a length. */
const PLACES = 8;
/** Digest of all that follows up to the end of the first text, digest of the second, their lengths, and the end of a line. */
const HEAD = 2 * DIGITS + 2 * PLACES + 2;
/** With as many ASCII as Chinese characters a fifth more bytes than UTF-8, read in a third of the time. */
const ENCODING = "utf16le";
/** Bytes that are read at once: the first text of most pages. */
const PIECE = 1 << 16;

interface Head {
  /** Digest of the first text, and of what of the head follows it. */
  sealed: string;
  /** Of the second text. */
  digest: string;
  /** Bytes of the first text, and of the second. */
  brief: number;
  whole: number;
}

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, DIGITS);

const toPlaces = (length: number) => length.toString(16).padStart(PLACES, "0");

export function encodePage({ brief, whole }: PageTexts): Uint8Array {
  const [first, second] = [Buffer.from(brief, ENCODING), Buffer.from(whole, ENCODING)];
  const rest = `${digestOf(second)}${toPlaces(first.length)}${toPlaces(second.length)}\r\n`;
  const sealed = Buffer.concat([Buffer.from(rest), first]);
  return Buffer.concat([Buffer.from(digestOf(sealed)), sealed, second]);
}

/** Numbers are NaN where there is no such head. */
function readHead(bytes: Buffer): Head {
  const text = bytes.toString("latin1", 0, HEAD);
  const lengthAt = (place: number) => Number.parseInt(text.slice(place, place + PLACES), 16);
  return {
    sealed: text.slice(0, DIGITS),
    digest: text.slice(DIGITS, 2 * DIGITS),
    brief: lengthAt(2 * DIGITS),
    whole: lengthAt(2 * DIGITS + PLACES),
  };
}

/** For all files one after the other. */
let buffer = Buffer.alloc(PIECE);

export interface Brief {
  text: string;
  /** Of the second text. */
  digest: string;
}

/** Null where there is no such file, where it is not as long as it was, and where its first part is not as it was written. */
export function readBrief(path: string): Brief | null {
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    let read = readSync(file, buffer, 0, PIECE, 0);
    const { sealed, digest, brief, whole } = readHead(buffer);
    const end = HEAD + brief;
    if (read < HEAD || fstatSync(file).size !== end + whole) return null;
    if (end > buffer.length) buffer = Buffer.concat([buffer], end);
    while (read < end) {
      const more = readSync(file, buffer, read, end - read, read);
      if (more === 0) return null;
      read += more;
    }
    if (digestOf(buffer.subarray(DIGITS, end)) !== sealed) return null;
    return { text: buffer.toString(ENCODING, HEAD, end), digest };
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** The second text; null where there is no such file, and where that is not as it was written. */
export function readWhole(path: string): string | null {
  try {
    const bytes = readFileSync(path);
    const { digest, brief } = readHead(bytes);
    const second = bytes.subarray(HEAD + brief);
    return digestOf(second) === digest ? second.toString(ENCODING) : null;
  } catch {
    return null;
  }
}
