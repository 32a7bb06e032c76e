/**
 * What the dumps of a build have of each issue, kept in one file of the cache until the next build. It holds only as long
 * as the program and the address of the site stay; one that is damaged is none.
 */
import { deserialize, serialize } from "node:v8";
import type { RowGroup } from "../publish/format-parquet.ts";
import type { DumpName } from "../publish/list-dumps.ts";
import { readSealed, SealedDraft, type SealedPaths } from "./sealed-file.ts";

/** Files that have what is of an issue in one piece, the oldest issue first. */
export const PIECED = ["articles-jsonl", "articles", "mentions"] as const;
export type PiecedName = (typeof PIECED)[number];
/** Tables that have the rows of an issue one after the other. */
export type PiecedTable = "articles" | "mentions";

/** What is of an issue. */
export interface IssueShare {
  /** Changes with anything of it. */
  key: string;
  /** SHA-256 of its file of the API. */
  file: string;
  /** How many in each table. */
  rows: Record<PiecedTable, number>;
  /** How many in each file. */
  bytes: Record<PiecedName, number>;
}

export interface DumpContents {
  /** Bytes of each file before the first issue. */
  heads: Record<PiecedName, number>;
  /** In the order in which the files have them. */
  issues: readonly IssueShare[];
  groups: readonly RowGroup[];
  /** SHA-256 of each file. */
  digests: ReadonlyMap<DumpName, string>;
}

/** Null where there is no such file, it is not as it was written, or another program or another address made it. */
export function readDumps(path: string, madeWith: string): DumpContents | null {
  try {
    const kept = deserialize(readSealed(path)) as DumpContents & { madeWith: string };
    return kept.madeWith === madeWith ? kept : null;
  } catch {
    return null;
  }
}

/** A disk that is full, or a folder that may not be written, costs only time. */
export function keepDumps(paths: SealedPaths, madeWith: string, contents: DumpContents): void {
  let draft: SealedDraft | null = null;
  try {
    draft = new SealedDraft(paths);
    draft.add(serialize({ ...contents, madeWith }));
    draft.end();
  } catch {
    draft?.giveUp();
  }
}
