/**
 * What the dumps of a build have of each issue and of names, kept in one file of the cache until the next build. It holds only as long
 * as the program and the address of the site stay; one that is damaged is none.
 */
import { deserialize, serialize } from "node:v8";
import type { RowGroup } from "../publish/format-parquet.ts";
import type { DumpName } from "../publish/list-dumps.ts";
import { readSealed, SealedDraft, type SealedPaths } from "./sealed-file.ts";

/** Files of which pieces are known. */
export const PIECED = ["articles-jsonl", "articles", "mentions", "authorities"] as const;
export type PiecedName = (typeof PIECED)[number];
/** Tables of which it is known which rows come together. */
export const GROUPED = ["articles", "mentions", "authorities"] as const;
export type GroupedTable = (typeof GROUPED)[number];

/** What the dumps have of one thing: of an issue, or of some names that stand next to each other. */
export interface Share {
  /** Changes with anything of it. */
  key: string;
  /** SHA-256 of the file of the API of an issue; null of names. */
  file: string | null;
  /** How many in each table that has any. */
  rows: Partial<Record<GroupedTable, number>>;
  /** How many in each file that has any. */
  bytes: Partial<Record<PiecedName, number>>;
}

export interface DumpContents {
  /** Bytes of each file before the first share. */
  heads: Record<PiecedName, number>;
  /** In the order in which tables and files have them. */
  shares: readonly Share[];
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
