/**
 * What the dumps of a build have of each issue and of names, as it is kept until the next build. It holds only as long as
 * the program and the address of the site stay.
 */
import type { RowGroup } from "../publish/format-parquet.ts";
import type { DumpName } from "../publish/list-dumps.ts";

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
