/**
 * Rows of a table in, piece by piece, Parquet out, a row group at a time. Lists of texts are lists; what every row has
 * is required. The writer names no version and no time, so the same rows make the same bytes.
 */
import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell, Column, Table } from "./table.ts";

/** Few enough that a group of long articles fits in memory, enough for columns to pack well. */
const ROWS_PER_GROUP = 2000;

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

function describeColumn({ name, type, required }: Column): SchemaElement[] {
  const repetition_type = required ? "REQUIRED" : "OPTIONAL";
  if (type === "string") return [{ name, ...TEXT, repetition_type }];
  if (type === "integer") return [{ name, type: "INT32", repetition_type }];
  if (type === "number") return [{ name, type: "DOUBLE", repetition_type }];
  const item = type === "list" ? TEXT : ({ type: "INT32" } as const);
  return [
    { name, converted_type: "LIST", num_children: 1, repetition_type },
    { name: "list", num_children: 1, repetition_type: "REPEATED" },
    { name: "element", ...item, repetition_type: "REQUIRED" },
  ];
}

export class ParquetEncoder {
  readonly #columns: readonly Column[];
  readonly #writer = new ByteWriter();
  readonly #parquet: ParquetWriter;
  /** Less than a group. */
  #pending: (readonly Cell[])[] = [];

  constructor({ columns }: Pick<Table, "columns">) {
    this.#columns = columns;
    const schema = [{ name: "root", num_children: columns.length }, ...columns.flatMap(describeColumn)];
    this.#parquet = new ParquetWriter({ writer: this.#writer, schema, createdBy: "banmian" });
  }

  /** What is ready then: of most rows nothing yet. */
  add(rows: readonly (readonly Cell[])[]): Uint8Array {
    for (const row of rows) {
      this.#pending.push(row);
      if (this.#pending.length === ROWS_PER_GROUP) this.#writeGroup();
    }
    return this.#takeBytes();
  }

  end(): Uint8Array {
    if (this.#pending.length > 0) this.#writeGroup();
    this.#parquet.finish();
    return this.#takeBytes();
  }

  #writeGroup(): void {
    const group = this.#pending;
    this.#pending = [];
    const columnData = this.#columns.map(({ name }, at) => ({
      name,
      data: group.map((row) => row[at] ?? null),
    }));
    this.#parquet.write({ columnData, rowGroupSize: group.length });
  }

  /** The writer goes on with an empty buffer. */
  #takeBytes(): Uint8Array {
    const bytes = this.#writer.getBytes().slice();
    this.#writer.index = 0;
    return bytes;
  }
}
