/** A path in, the bytes of the file out, or the complaint that says why there are none. */
import { readFileSync, statSync } from "node:fs";
import type { DiagnosticId } from "../diagnostics/catalogue.ts";
import type { Parameters } from "../diagnostics/report.ts";
import { describeFailure } from "./describe-failure.ts";

export type ReadBytes =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; id: Extract<DiagnosticId, "unreadable" | "not-a-page" | "too-large">; params: Parameters };

const MEGABYTE = 1024 ** 2;

function formatSize(bytes: number): string {
  return bytes < MEGABYTE ? `${bytes} bytes` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

/** Reads regular files of at most `limit` bytes; the size is looked at before anything is read. */
export function readBytes(path: string, limit: number): ReadBytes {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) {
      return { ok: false, id: "not-a-page", params: { actual: "a folder", actualZh: "文件夹" } };
    }
    if (!stats.isFile()) {
      // Reading a pipe, a socket or a device may never come to an end.
      return { ok: false, id: "not-a-page", params: { actual: "a pipe or device", actualZh: "管道或设备" } };
    }
    if (stats.size > limit) {
      return {
        ok: false,
        id: "too-large",
        params: { size: formatSize(stats.size), limit: formatSize(limit) },
      };
    }
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    return { ok: false, id: "unreadable", params: { ...describeFailure(error) } };
  }
}
