/** `(archive, site) → the files of the whole archive in the formats that researchers read`, each with what it is. */
import type { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { DATA } from "./api-paths.ts";
import { formatCsv } from "./format-csv.ts";
import { formatJsonLd } from "./format-json-ld.ts";
import { formatJsonl } from "./format-jsonl.ts";
import { formatOai, type OaiOptions } from "./format-oai.ts";
import { formatParquet } from "./format-parquet.ts";
import { formatTurtle } from "./format-turtle.ts";
import { listSkosQuads } from "./list-skos-quads.ts";
import { listTables } from "./list-tables.ts";
import type { Table, TableName } from "./table.ts";

export type DumpName = TableName | (typeof FILE_NAMES)[number];

export interface Dump {
  /** Of the resource in the data package. */
  name: DumpName;
  path: string;
  format: string;
  mediaType: string;
  /** The table whose rows the file holds as text. */
  table?: Table;
  /** Made piece by piece, or the tables of a database, which only its own library can write. */
  content: Iterable<string | Uint8Array> | { tables: readonly Table[] };
}

/** Those that are no table of their own. */
const FILE_NAMES = [
  "articles-jsonl",
  "articles-parquet",
  "archive-sqlite",
  "subjects-turtle",
  "subjects-json-ld",
  "oai",
] as const;

export const OAI_PATH = `${DATA}oai.xml`;

/** Made when it is asked for. */
function* once(make: () => string): Generator<string> {
  yield make();
}

export function listDumps(archive: Archive, site: Site, oai: OaiOptions = {}): Dump[] {
  const tables = listTables(archive, site);
  const articles = tables.filter(({ name }) => name === "articles");
  const quads = () => listSkosQuads(archive, site);
  // Records are known by their addresses, and there is no list of none.
  const canHarvest = site.hasAddress && archive.articles.length > 0;
  const harvest: Dump[] = canHarvest
    ? [
        {
          name: "oai",
          path: OAI_PATH,
          format: "xml",
          mediaType: "text/xml",
          content: formatOai(archive, site, OAI_PATH, oai),
        },
      ]
    : [];
  return [
    ...tables.map(
      (table): Dump => ({
        name: table.name,
        path: `${DATA}${table.name}.csv`,
        format: "csv",
        mediaType: "text/csv",
        table,
        content: formatCsv(table),
      }),
    ),
    {
      name: "articles-jsonl",
      path: `${DATA}articles.jsonl`,
      format: "jsonl",
      mediaType: "application/jsonl",
      content: formatJsonl(archive, site),
    },
    ...articles.map(
      (table): Dump => ({
        name: "articles-parquet",
        path: `${DATA}articles.parquet`,
        format: "parquet",
        mediaType: "application/vnd.apache.parquet",
        content: formatParquet(table),
      }),
    ),
    {
      name: "archive-sqlite",
      path: `${DATA}archive.sqlite`,
      format: "sqlite",
      mediaType: "application/vnd.sqlite3",
      content: { tables },
    },
    {
      name: "subjects-turtle",
      path: `${DATA}subjects.ttl`,
      format: "ttl",
      mediaType: "text/turtle",
      content: once(() => formatTurtle(quads())),
    },
    {
      name: "subjects-json-ld",
      path: `${DATA}subjects.jsonld`,
      format: "jsonld",
      mediaType: "application/ld+json",
      content: once(() => formatJsonLd(quads())),
    },
    ...harvest,
  ];
}
