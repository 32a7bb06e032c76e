/** The database is sound, and its tables hold the records of the API; its mentions are those of the CSV table. */
import { readDatabase } from "../io/read-database.ts";
import { DATA } from "../publish/api-paths.ts";
import type { Cell } from "../publish/table.ts";
import type { BuiltSite } from "./built-site.ts";
import { compareRows } from "./compare-rows.ts";
import { type ExpectedTable, expectRows, ROW_NAMES } from "./expect-rows.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";
import { csvText, readCsv } from "./read-csv.ts";

const DATABASE = `${DATA}archive.sqlite`;
const MENTIONS = `${DATA}mentions.csv`;

/** Lists are stored as JSON. */
const toStored = (cell: Cell) => (typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell);

/** What can't be read is for `tables` to tell. */
function readMentions(site: BuiltSite): string[][] {
  try {
    return readCsv(site.readText(MENTIONS)).slice(1);
  } catch {
    return [];
  }
}

export function checkSqlite(site: BuiltSite, records: ApiRecords): CheckResult {
  const findings: Finding[] = [];
  let looked = 0;
  try {
    const { tables, problems } = readDatabase(site.files.read(DATABASE));
    for (const problem of problems)
      findings.push(disagreement(DATABASE, ["state of the database", "数据库状态"], problem, "sound"));
    const expected = expectRows(records);
    for (const name of Object.keys(ROW_NAMES) as ExpectedTable[]) {
      const rows = tables.get(name) ?? [];
      looked += rows.length;
      const stored = expected[name].map((row) => row.map(toStored));
      findings.push(...compareRows(DATABASE, ROW_NAMES[name], rows, stored));
    }
    const mentions = (tables.get("mentions") ?? []).map((row) => row.map((cell) => csvText(cell as Cell)));
    looked += mentions.length;
    findings.push(...compareRows(DATABASE, ["mentions", "提及"], mentions, readMentions(site)));
  } catch (error) {
    findings.push(unreadable(DATABASE, "SQLite", error));
  }
  return { findings, looked, total: looked, noun: "entries" };
}
