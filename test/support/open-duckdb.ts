/**
 * DuckDB, where it is installed: `npm install --no-save @duckdb/node-api`. It is no dependency, because it comes as a
 * binary of some 70 MB for each platform.
 */

/** A query → its rows as plain JSON. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
}
interface Library {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

const LIBRARY = "@duckdb/node-api";

/** Null where it is not installed. */
export async function openDuckdb(): Promise<Query | null> {
  let library: Library;
  try {
    library = await import(LIBRARY);
  } catch {
    process.stderr.write(`To read the dumps with DuckDB too: npm install --no-save ${LIBRARY}\n`);
    return null;
  }
  const connection = await (await library.DuckDBInstance.create(":memory:")).connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
