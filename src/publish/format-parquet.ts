/**
 * Rows of a table in, issue by issue, Parquet out, a row group at a time. Lists of texts are lists; what every row has
 * is required. The writer names no version and no time, so the same rows make the same bytes.
 *
 * A row group stands for itself: one whose rows are those of a former file is taken from there, and only what is said
 * of it at the end of the file, where it begins, is another.
 */
import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { digestParts } from "../index/digest-parts.ts";
import type { Cell, Column, Table } from "./table.ts";

/**
 * Enough for columns to pack well (twice as many would save a hundredth), few enough that the last group, to which what
 * is new in a growing archive belongs, is soon made.
 */
const ROWS_PER_GROUP = 1000;

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

/** Rows that come together. */
export interface RowBatch {
  /** Two batches of one key have the same rows. */
  key: string;
  length: number;
  /** Asked for where the group that they are in has to be made. */
  rows: () => readonly (readonly Cell[])[];
}

/** What the end of a file says of a group: where its parts begin is counted from the beginning of the file. */
export interface GroupLayout {
  rowGroup: ParquetWriter["row_groups"][number];
  indexes: ParquetWriter["pendingIndexes"];
}

export interface RowGroup {
  /** Changes with any of its rows. */
  key: string;
  /** Bytes of the file before it. */
  start: number;
  length: number;
  layout: GroupLayout;
}

/** The groups of the last file and of this one. */
export interface RowGroups {
  /** Null where the last file had none of that key. */
  recall: (key: string) => { group: RowGroup; bytes: Uint8Array } | null;
  keep: (group: RowGroup) => void;
}

const NO_GROUPS: RowGroups = { recall: () => null, keep: () => {} };

/** Part of a batch. */
interface Stretch {
  batch: RowBatch;
  from: number;
  to: number;
}

/** The same `by` bytes further on. */
function moveLayout(layout: GroupLayout, by: number): GroupLayout {
  const moved = structuredClone(layout);
  const offset = BigInt(by);
  for (const chunk of moved.rowGroup.columns) {
    chunk.file_offset += offset;
    if (!chunk.meta_data) continue;
    chunk.meta_data.data_page_offset += offset;
    if (chunk.meta_data.dictionary_page_offset !== undefined)
      chunk.meta_data.dictionary_page_offset += offset;
  }
  for (const { offsetIndex } of moved.indexes)
    for (const location of offsetIndex?.page_locations ?? []) location.offset += offset;
  return moved;
}

export class ParquetEncoder {
  readonly #columns: readonly Column[];
  readonly #groups: RowGroups;
  readonly #writer = new ByteWriter();
  readonly #parquet: ParquetWriter;
  /** Less than a group. */
  #pending: Stretch[] = [];
  #count = 0;

  constructor({ columns }: Pick<Table, "columns">, groups: RowGroups = NO_GROUPS) {
    this.#columns = columns;
    this.#groups = groups;
    const schema = [{ name: "root", num_children: columns.length }, ...columns.flatMap(describeColumn)];
    this.#parquet = new ParquetWriter({ writer: this.#writer, schema, createdBy: "banmian" });
  }

  /** What is ready then: of most rows nothing yet. */
  add(batch: RowBatch): Uint8Array {
    for (let from = 0; from < batch.length; ) {
      const to = Math.min(batch.length, from + ROWS_PER_GROUP - this.#count);
      this.#pending.push({ batch, from, to });
      this.#count += to - from;
      if (this.#count === ROWS_PER_GROUP) this.#endGroup();
      from = to;
    }
    return this.#takeBytes();
  }

  end(): Uint8Array {
    if (this.#count > 0) this.#endGroup();
    this.#parquet.finish();
    return this.#takeBytes();
  }

  #endGroup(): void {
    const pending = this.#pending;
    this.#pending = [];
    this.#count = 0;
    const key = digestParts(pending.map(({ batch, from, to }) => [batch.key, from, to]));
    const start = this.#writer.offset;
    const known = this.#groups.recall(key);
    const layout = known
      ? this.#copyGroup(known.bytes, moveLayout(known.group.layout, start - known.group.start))
      : this.#writeGroup(pending.flatMap(({ batch, from, to }) => batch.rows().slice(from, to)));
    // What the writer adds to it at the end of the file is none of the group's.
    this.#groups.keep({ key, start, length: this.#writer.offset - start, layout: structuredClone(layout) });
  }

  #writeGroup(rows: readonly (readonly Cell[])[]): GroupLayout {
    const columnData = this.#columns.map(({ name }, at) => ({
      name,
      data: rows.map((row) => row[at] ?? null),
    }));
    const { row_groups, pendingIndexes } = this.#parquet;
    const before = pendingIndexes.length;
    this.#parquet.write({ columnData, rowGroupSize: rows.length });
    const rowGroup = row_groups.at(-1);
    if (!rowGroup) throw new Error("The Parquet writer has written no row group");
    return { rowGroup, indexes: pendingIndexes.slice(before) };
  }

  #copyGroup(bytes: Uint8Array, layout: GroupLayout): GroupLayout {
    this.#writer.appendBytes(bytes);
    this.#parquet.row_groups.push(layout.rowGroup);
    this.#parquet.num_rows += layout.rowGroup.num_rows;
    this.#parquet.pendingIndexes.push(...layout.indexes);
    return layout;
  }

  /** The writer goes on with an empty buffer. */
  #takeBytes(): Uint8Array {
    const bytes = this.#writer.getBytes().slice();
    this.#writer.index = 0;
    return bytes;
  }
}
