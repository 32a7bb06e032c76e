/** `(path, two folders) → where the file of that name differs between them`: what first byte, and what stands around it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Bytes shown before and after the first that differs. */
const SHOWN = 60;
/** The same where they are no text. */
const SHOWN_BINARY = 16;

/** Text, or, where it is none, hexadecimal digits. */
function show(bytes: Buffer, offset: number): string {
  // A character may be cut at either end.
  const around = bytes.subarray(Math.max(0, offset - SHOWN), offset + SHOWN);
  const text = around.toString().replace(/^\uFFFD+|\uFFFD+$/gu, "");
  if (!text.includes("\uFFFD") && !text.includes("\0")) return JSON.stringify(text);
  return bytes.subarray(Math.max(0, offset - SHOWN_BINARY), offset + SHOWN_BINARY).toString("hex");
}

export function describeDifference(path: string, folders: readonly [string, string]): string {
  const missing = folders.find((folder) => !existsSync(join(folder, path)));
  if (missing !== undefined) return `${path}: not in ${missing}`;
  const [first = Buffer.of(), second = Buffer.of()] = folders.map((folder) =>
    readFileSync(join(folder, path)),
  );
  const at = first.findIndex((byte, index) => byte !== second[index]);
  const offset = at < 0 ? first.length : at;
  return `${path}, byte ${offset} (of ${first.length} and ${second.length}):\n  ${show(first, offset)}\n  ${show(second, offset)}`;
}
