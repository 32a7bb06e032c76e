/**
 * A path in, the bytes of the file out, or the complaint that says why there are none. A file that was read before is
 * read again only where it is no longer what it was.
 */
import { readFileSync, type Stats, statSync } from "node:fs";
import type { DiagnosticId } from "../diagnostics/catalogue.ts";
import type { Parameters } from "../diagnostics/report.ts";
import { describeFailure } from "./describe-failure.ts";

/** A file as it was when it was read. */
export interface ReadFile {
  bytes: Uint8Array;
  stats: Stats;
  /** In milliseconds since 1970, from before it was read. */
  readAt: number;
}

export type ReadBytes =
  | { ok: true; file: ReadFile }
  | { ok: false; id: Extract<DiagnosticId, "unreadable" | "not-a-page" | "too-large">; params: Parameters };

const MEGABYTE = 1024 ** 2;
/** The coarsest clock of a file system: a file that changed less than this before it was read may change and seem the same. */
const CLOCK_STEP_MS = 2000;

function formatSize(bytes: number): string {
  return bytes < MEGABYTE ? `${bytes} bytes` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function isAsRead({ stats: old, readAt }: ReadFile, now: Stats): boolean {
  const isSame = (["dev", "ino", "size", "mtimeMs", "ctimeMs"] as const).every(
    (key) => old[key] === now[key],
  );
  return isSame && Math.max(now.mtimeMs, now.ctimeMs) + CLOCK_STEP_MS < readAt;
}

/** Reads regular files of at most `limit` bytes; the size is looked at before anything is read. */
export function readBytes(path: string, limit: number, former?: ReadFile): ReadBytes {
  try {
    const readAt = Date.now();
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
    if (former && isAsRead(former, stats)) return { ok: true, file: former };
    return { ok: true, file: { bytes: readFileSync(path), stats, readAt } };
  } catch (error) {
    return { ok: false, id: "unreadable", params: { ...describeFailure(error) } };
  }
}
