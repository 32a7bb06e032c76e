/**
 * The dumps of the last site, from which what is of an issue, or of some names, that are as they were can be taken:
 * pieces of files, rows of the database, row groups of Parquet. All are looked through first: one that is not as it was
 * written may not be trusted, nor may then what is known of the others.
 */
import { closeSync, constants, copyFileSync, openSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RowGroup } from "../publish/format-parquet.ts";
import { DUMP_PATHS } from "../publish/list-dumps.ts";
import { digestFile } from "./digest-file.ts";
import {
  type DumpContents,
  GROUPED,
  type GroupedTable,
  PIECED,
  type PiecedName,
  type Share,
} from "./dump-contents.ts";

/** What is read where it stands. */
const READ = [...PIECED, "articles-parquet"] as const;

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
  /** The database, copied: to read it makes a lock beside it, and the last site may not be touched. */
  readonly database: string;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #groups: ReadonlyMap<string, RowGroup>;
  readonly #open = new Map<string, number>();

  private constructor(
    { contents, copy }: { contents: DumpContents; copy: string },
    private readonly site: string,
  ) {
    this.database = copy;
    this.#places = placeShares(contents);
    this.#groups = new Map(contents.groups.map((group) => [group.key, group]));
  }

  /** `site` is the folder of the last site. Null where any of its dumps is not as `contents` says. */
  static open(contents: DumpContents, site: string, copy: string): FormerDumps | null {
    try {
      copyFileSync(join(site, DUMP_PATHS["archive-sqlite"]), copy, constants.COPYFILE_FICLONE);
      const isSame =
        digestFile(copy).sha256 === contents.digests.get("archive-sqlite") &&
        READ.every((name) => digestFile(join(site, DUMP_PATHS[name])).sha256 === contents.digests.get(name));
      if (isSame) return new FormerDumps({ contents, copy }, site);
    } catch {
      // There is no such file, or it can't be read.
    }
    rmSync(copy, { force: true });
    return null;
  }

  find(key: string): Share | null {
    return this.#places.get(key)?.share ?? null;
  }

  /** What a file has of a share that was found. */
  read(name: PiecedName, { key, bytes }: Share): Buffer {
    return this.#readRange(DUMP_PATHS[name], this.#placeOf(key).bytes[name], bytes[name] ?? 0);
  }

  /** Which rows of a table are of a share that was found. */
  rowsOf(table: GroupedTable, { key, rows }: Share): RowRange {
    const before = this.#placeOf(key).rows[table];
    return [before + 1, before + (rows[table] ?? 0)];
  }

  group(key: string): { group: RowGroup; bytes: Uint8Array } | null {
    const group = this.#groups.get(key);
    if (!group) return null;
    return { group, bytes: this.#readRange(DUMP_PATHS["articles-parquet"], group.start, group.length) };
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
    rmSync(this.database, { force: true });
  }

  #placeOf(key: string): Place {
    const place = this.#places.get(key);
    if (!place) throw new Error(`The last dumps have nothing of the key ${key}`);
    return place;
  }

  /** Throws an Error where the file has become shorter meanwhile. */
  #readRange(path: string, start: number, length: number): Buffer {
    const file = this.#open.get(path) ?? openSync(join(this.site, path), "r");
    this.#open.set(path, file);
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const count = readSync(file, bytes, done, length - done, start + done);
      if (count === 0) throw new Error(`${join(this.site, path)} has changed meanwhile; start again`);
      done += count;
    }
    return bytes;
  }
}
