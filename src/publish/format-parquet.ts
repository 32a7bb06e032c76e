/**
 * `table → Parquet` in pieces, a row group at a time. Lists of texts are lists; what every row has is required. The
 * writer names no version and no time, so the same rows make the same bytes.
 */
import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { groupRows } from "./group-rows.ts";
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

/** Bytes that are ready; the writer goes on with an empty buffer. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

export function* formatParquet({ columns, rows }: Table): Generator<Uint8Array> {
  const schema = [{ name: "root", num_children: columns.length }, ...columns.flatMap(describeColumn)];
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema, createdBy: "banmian" });
  const writeGroup = (group: readonly (readonly Cell[])[]) => {
    const columnData = columns.map(({ name }, at) => ({ name, data: group.map((row) => row[at] ?? null) }));
    parquet.write({ columnData, rowGroupSize: group.length });
    return takeBytes(writer);
  };
  for (const group of groupRows(rows(), ROWS_PER_GROUP)) yield writeGroup(group);
  parquet.finish();
  yield takeBytes(writer);
}
