/** The shape of the tables of the dumps: rows of plain values, whatever format they are written in. */

/** `list` is one of texts, `numbers` one of integers. */
export type ColumnType = "string" | "integer" | "number" | "list" | "numbers";
export type Cell = string | number | readonly (string | number)[] | null;
/** A cell where there are no lists: these are JSON arrays. */
export type Field = string | number | null;

export interface Column {
  name: string;
  type: ColumnType;
  /** What stands in it, for people. */
  description: string;
  /** Whether every row has a value. */
  required?: boolean;
  /** The table whose key it holds. */
  references?: string;
}

export type TableName = "issues" | "articles" | "authorities" | "mentions";

/** All but its rows. */
export interface TableHead {
  name: TableName;
  description: string;
  columns: readonly Column[];
  /** Names of columns that together tell rows apart. */
  primaryKey: readonly string[];
}

export interface Table extends TableHead {
  /** Made anew at every call. */
  rows: () => Iterable<readonly Cell[]>;
}
