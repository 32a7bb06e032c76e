/**
 * Rows of articles in, issue by issue, Parquet out. Row groups that the last dumps have are taken from there, and so are
 * the rows of issues that stay where the group that they are in has to be made.
 */
import { ParquetEncoder, type RowGroup } from "../publish/format-parquet.ts";
import { listArticleCells } from "../publish/list-tables.ts";
import { parseJsonl } from "../publish/parse-jsonl.ts";
import type { Cell, TableHead } from "../publish/table.ts";
import type { FormerDumps } from "./former-dumps.ts";
import { type FileRange, readRange } from "./read-range.ts";

/** What a thread can be handed of the rows of an issue. */
export interface ArticleBatch {
  /** Two batches of one key have the same rows. */
  key: string;
  length: number;
  /** The rows, or where their articles stand in JSON Lines. */
  rows: readonly (readonly Cell[])[] | FileRange;
}

const readBytes = (range: FileRange) => Buffer.concat([...readRange(range)]);

const readRows = (range: FileRange) => parseJsonl(readBytes(range).toString()).map(listArticleCells);

export class ArticleGroups {
  /** Of the file that is made, those of the last dumps too. */
  readonly groups: RowGroup[] = [];
  readonly #encoder: ParquetEncoder;

  /** @param former Row groups of the last dumps */
  constructor(table: Pick<TableHead, "columns">, former: FormerDumps["groups"]) {
    this.#encoder = new ParquetEncoder(table, {
      recall: (key) => {
        const found = former.get(key);
        return found ? { group: found.group, bytes: readBytes(found.range) } : null;
      },
      keep: (group) => this.groups.push(group),
    });
  }

  /** What is ready then: of most rows nothing yet. */
  add({ key, length, rows }: ArticleBatch): Uint8Array {
    return this.#encoder.add({ key, length, rows: () => ("file" in rows ? readRows(rows) : rows) });
  }

  end(): Uint8Array {
    return this.#encoder.end();
  }
}
