/** The Parquet file reads, and holds every article of the API, cell by cell, with lists as lists. */
import { parquetReadObjects } from "hyparquet";
import { DATA } from "../publish/api-paths.ts";
import type { BuiltSite } from "./built-site.ts";
import { compareRows } from "./compare-rows.ts";
import { expectRows, ROW_NAMES } from "./expect-rows.ts";
import { type CheckResult, unreadable } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";

const PARQUET = `${DATA}articles.parquet`;

export async function checkParquet(site: BuiltSite, records: ApiRecords): Promise<CheckResult> {
  const result = (findings: CheckResult["findings"], looked: number): CheckResult => ({
    findings,
    looked,
    total: looked,
    noun: "entries",
  });
  try {
    // The reader takes a buffer of its own, of which nothing else is a part.
    const { buffer: file } = new Uint8Array(site.files.read(PARQUET));
    const rows = (await parquetReadObjects({ file })).map((row) => Object.values(row));
    return result(compareRows(PARQUET, ROW_NAMES.articles, rows, expectRows(records).articles), rows.length);
  } catch (error) {
    return result([unreadable(PARQUET, "Parquet", error)], 0);
  }
}
