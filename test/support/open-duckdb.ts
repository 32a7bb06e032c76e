/** DuckDB, with a database of its own in memory. */
import { pathToFileURL } from "node:url";
import { findDuckdb } from "../../scripts/find-duckdb.ts";

/** A query → its rows as plain JSON. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
}
interface Library {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

/** Rejects where there is no DuckDB and none can be had. */
export async function openDuckdb(): Promise<Query> {
  const library: Library = await import(pathToFileURL(findDuckdb()).href);
  const connection = await (await library.DuckDBInstance.create(":memory:")).connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
