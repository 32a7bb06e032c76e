/**
 * The dumps of the last site, from which what is of an issue, or of some names, that are as they were can be taken:
 * pieces of files, rows of the database, row groups of Parquet. All have been looked through before (`verifyDumps`).
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { RowGroup } from "../publish/format-parquet.ts";
import { DUMP_PATHS, type DumpName } from "../publish/list-dumps.ts";
import {
  type DumpContents,
  GROUPED,
  type GroupedTable,
  PIECED,
  type PiecedName,
  type Share,
} from "./dump-contents.ts";
import { linkFile } from "./link-file.ts";
import type { FileRange } from "./read-range.ts";

/** The first and the last of rows that follow one another. */
export type RowRange = readonly [first: number, last: number];

interface Place {
  share: Share;
  /** Rows of each table, and bytes of each file, before those of the share. */
  rows: Record<GroupedTable, number>;
  bytes: Record<PiecedName, number>;
}

function placeShares({ heads, shares }: DumpContents): Map<string, Place> {
  const places = new Map<string, Place>();
  const rows = Object.fromEntries(GROUPED.map((table) => [table, 0])) as Place["rows"];
  const bytes = { ...heads };
  for (const share of shares) {
    places.set(share.key, { share, rows: { ...rows }, bytes: { ...bytes } });
    for (const table of GROUPED) rows[table] += share.rows[table] ?? 0;
    for (const name of PIECED) bytes[name] += share.bytes[name] ?? 0;
  }
  return places;
}

export class FormerDumps {
  /** The database, by a name of its own: to read it makes a lock beside it, and the last site may not be touched. */
  readonly database: string;
  /** Row groups by their keys, with where they stand. */
  readonly groups: ReadonlyMap<string, { group: RowGroup; range: FileRange }>;
  readonly #places: ReadonlyMap<string, Place>;

  private constructor(
    { contents, copy }: { contents: DumpContents; copy: string },
    private readonly site: string,
  ) {
    this.database = copy;
    this.#places = placeShares(contents);
    const rangeOf = ({ start, length }: RowGroup) => this.#rangeOf("articles-parquet", start, length);
    this.groups = new Map(contents.groups.map((group) => [group.key, { group, range: rangeOf(group) }]));
  }

  /** `site` is the folder of the last site. Null where its database can be had under no other name. */
  static open(contents: DumpContents, site: string, copy: string): FormerDumps | null {
    try {
      linkFile(join(site, DUMP_PATHS["archive-sqlite"]), copy);
      return new FormerDumps({ contents, copy }, site);
    } catch {
      rmSync(copy, { force: true });
      return null;
    }
  }

  find(key: string): Share | null {
    return this.#places.get(key)?.share ?? null;
  }

  /** Where a file has what it has of a share that was found. */
  rangeOf(name: PiecedName, { key, bytes }: Share): FileRange {
    return this.#rangeOf(name, this.#placeOf(key).bytes[name], bytes[name] ?? 0);
  }

  /** Which rows of a table are of a share that was found. */
  rowsOf(table: GroupedTable, { key, rows }: Share): RowRange {
    const before = this.#placeOf(key).rows[table];
    return [before + 1, before + (rows[table] ?? 0)];
  }

  close(): void {
    rmSync(this.database, { force: true });
  }

  #rangeOf(name: DumpName, start: number, length: number): FileRange {
    return { file: join(this.site, DUMP_PATHS[name]), start, length };
  }

  #placeOf(key: string): Place {
    const place = this.#places.get(key);
    if (!place) throw new Error(`The last dumps have nothing of the key ${key}`);
    return place;
  }
}
