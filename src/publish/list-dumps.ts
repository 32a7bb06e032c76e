/** `(archive, site) → the files of the whole archive in the formats that researchers read`, each with what it is. */
import type { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { DATA } from "./api-paths.ts";
import type { DataFile } from "./data-file.ts";
import { formatCsv } from "./format-csv.ts";
import { formatJsonl } from "./format-jsonl.ts";
import { listTables } from "./list-tables.ts";
import type { Table } from "./table.ts";

export interface Dump extends DataFile {
  /** Of the resource in the data package: lower case, unique. */
  name: string;
  format: string;
  mediaType: string;
  /** The table whose rows the file holds, where it holds one. */
  table: Table | null;
}

export function listDumps(archive: Archive, site: Site): Dump[] {
  const tables = listTables(archive, site);
  return [
    ...tables.map((table) => ({
      name: table.name,
      path: `${DATA}${table.name}.csv`,
      format: "csv",
      mediaType: "text/csv",
      table,
      chunks: formatCsv(table),
    })),
    {
      name: "articles-jsonl",
      path: `${DATA}articles.jsonl`,
      format: "jsonl",
      mediaType: "application/jsonl",
      table: null,
      chunks: formatJsonl(archive, site),
    },
  ];
}
