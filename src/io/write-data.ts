/**
 * `(output, archive, site) → the JSON API and the dumps below it`, with sizes and digests in their descriptor; but for
 * files that the last site has.
 */
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive } from "../index/archive.ts";
import { CHECKSUMS_PATH, PACKAGE_PATH, RIGHTS_PATH } from "../publish/api-paths.ts";
import { describePackage } from "../publish/describe-package.ts";
import { formatCsv, formatCsvHead } from "../publish/format-csv.ts";
import { formatJsonl } from "../publish/format-jsonl.ts";
import type { OaiOptions } from "../publish/format-oai.ts";
import { ParquetEncoder } from "../publish/format-parquet.ts";
import { groupRows } from "../publish/group-rows.ts";
import { listApiFiles } from "../publish/list-api-files.ts";
import { DUMP_PATHS, type Dump, type DumpName, listDumps } from "../publish/list-dumps.ts";
import { listTables } from "../publish/list-tables.ts";
import type { Field, Table } from "../publish/table.ts";
import { toField } from "../publish/to-field.ts";
import { DataFolder } from "./data-folder.ts";
import { KeptFiles } from "./kept-files.ts";
import { writeDatabase } from "./write-database.ts";

const INDENT = 2;

/** Rows that are put into text at once. */
const ROWS_PER_PIECE = 500;

/**
 * Writes the files that are made of rows, each row once for all of them: the database asks for the rows, and whatever
 * else is made of them is written as they pass.
 */
function writeTables(folder: DataFolder, archive: Archive, site: Site): void {
  const append = (name: DumpName, piece: string | Uint8Array) => folder.append(DUMP_PATHS[name], piece);
  const tables = listTables(archive, site, ({ file, articles }) => {
    folder.write(file);
    append("articles-jsonl", formatJsonl(articles));
  });
  function* passRows(table: Table): Generator<Field[]> {
    const parquet = table.name === "articles" ? new ParquetEncoder(table) : null;
    append(table.name, formatCsvHead(table));
    for (const rows of groupRows(table.rows(), ROWS_PER_PIECE)) {
      if (parquet) append("articles-parquet", parquet.add(rows));
      const fields = rows.map((row) => row.map(toField));
      append(table.name, formatCsv(fields));
      yield* fields;
    }
    if (parquet) append("articles-parquet", parquet.end());
  }
  writeDatabase(folder.place(DUMP_PATHS["archive-sqlite"]), tables, passRows);
}

export function writeData(
  output: string,
  archive: Archive,
  site: Site,
  oai: OaiOptions = {},
  kept: KeptFiles = new KeptFiles(),
): void {
  const folder = new DataFolder(output, kept);
  try {
    for (const file of listApiFiles(archive, site)) folder.write(file);
    const listed = listDumps(archive, site, oai);
    writeTables(folder, archive, site);
    const digestDump = ({ name, path, content }: Dump) => {
      if (content) return folder.write({ path, chunks: content });
      return name === "archive-sqlite" ? folder.digest(path) : folder.end(path);
    };
    const dumps = listed.map((dump) => ({ ...dump, ...digestDump(dump) }));
    const descriptor = `${JSON.stringify(describePackage(site, dumps), null, INDENT)}\n`;
    folder.write({ path: PACKAGE_PATH, chunks: [descriptor] });
    const { licence } = site;
    const licensed = licence ? [`${strings.data.licensed(licence.title)} ${licence.path}\n`] : [];
    folder.write({ path: RIGHTS_PATH, chunks: [`${strings.data.rights}\n`, ...licensed] });
    // As `sha256sum --check` reads it.
    const sums = dumps.map(({ path, sha256 }) => `${sha256}  ${path.split("/").at(-1)}\n`);
    folder.write({ path: CHECKSUMS_PATH, chunks: sums });
  } finally {
    folder.close();
  }
}
