/** `(archive, site) → the files of the whole archive in the formats that researchers read`, each with what it is. */
import type { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { DATA } from "./api-paths.ts";
import { formatJsonLd } from "./format-json-ld.ts";
import { formatOai, type OaiOptions } from "./format-oai.ts";
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
  /** Made piece by piece. None where it is made of the rows of tables, which several files share. */
  content?: Iterable<string>;
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

/** Where each file stands. */
export const DUMP_PATHS: Record<DumpName, string> = {
  issues: `${DATA}issues.csv`,
  articles: `${DATA}articles.csv`,
  authorities: `${DATA}authorities.csv`,
  mentions: `${DATA}mentions.csv`,
  "articles-jsonl": `${DATA}articles.jsonl`,
  "articles-parquet": `${DATA}articles.parquet`,
  "archive-sqlite": `${DATA}archive.sqlite`,
  "subjects-turtle": `${DATA}subjects.ttl`,
  "subjects-json-ld": `${DATA}subjects.jsonld`,
  oai: OAI_PATH,
};

/** Made when it is asked for. */
function* once(make: () => string): Generator<string> {
  yield make();
}

export function listDumps(archive: Archive, site: Site, oai: OaiOptions = {}): Dump[] {
  const tables = listTables(archive, site);
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
        path: DUMP_PATHS[table.name],
        format: "csv",
        mediaType: "text/csv",
        table,
      }),
    ),
    {
      name: "articles-jsonl",
      path: DUMP_PATHS["articles-jsonl"],
      format: "jsonl",
      mediaType: "application/jsonl",
    },
    {
      name: "articles-parquet",
      path: DUMP_PATHS["articles-parquet"],
      format: "parquet",
      mediaType: "application/vnd.apache.parquet",
    },
    {
      name: "archive-sqlite",
      path: DUMP_PATHS["archive-sqlite"],
      format: "sqlite",
      mediaType: "application/vnd.sqlite3",
    },
    {
      name: "subjects-turtle",
      path: DUMP_PATHS["subjects-turtle"],
      format: "ttl",
      mediaType: "text/turtle",
      content: once(() => formatTurtle(quads())),
    },
    {
      name: "subjects-json-ld",
      path: DUMP_PATHS["subjects-json-ld"],
      format: "jsonld",
      mediaType: "application/ld+json",
      content: once(() => formatJsonLd(quads())),
    },
    ...harvest,
  ];
}
