/** `(site, dumps with size and digest) → data package`: what files there are, what their columns mean, whose they are. */
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { DataPackage, TableSchema } from "../schema/data-package.ts";
import { DATA, RIGHTS_PATH } from "./api-paths.ts";
import type { Dump } from "./list-dumps.ts";
import type { ColumnType, Table } from "./table.ts";

/** What was written of a dump. */
export interface Digest {
  bytes: number;
  /** SHA-256, in hexadecimal digits. */
  sha256: string;
}

const FIELD_TYPES = {
  string: "string",
  integer: "integer",
  number: "number",
  list: "array",
  numbers: "array",
} as const satisfies Record<ColumnType, string>;

const BINARY: ReadonlySet<string> = new Set(["parquet", "sqlite"]);

/** Paths of a descriptor are relative to it. */
const nameOf = (path: string) => path.slice(DATA.length);

function describeTable({ columns, primaryKey }: Table): TableSchema {
  const keys = columns.flatMap(({ name, references }) =>
    references ? [{ fields: [name], reference: { resource: references, fields: ["id"] } }] : [],
  );
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(({ name, type, description, required }) => ({
      name,
      type: FIELD_TYPES[type],
      description,
      ...(required && { constraints: { required } }),
    })),
    primaryKey: [...primaryKey],
    ...(keys.length > 0 && { foreignKeys: keys }),
  };
}

function describeLicence({ licence }: Site): DataPackage["licenses"][number] {
  if (licence === null) return { path: nameOf(RIGHTS_PATH), title: strings.data.rights };
  const { name, title, path } = licence;
  return { ...(name !== null && { name }), path, title };
}

export function describePackage(site: Site, dumps: readonly (Dump & Digest)[]): DataPackage {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "banmian-archive",
    title: strings.data.packageTitle(site.title),
    description: site.description,
    ...(site.hasAddress && { homepage: site.absolute("/") }),
    licenses: [describeLicence(site)],
    resources: dumps.map(({ name, path, format, mediaType, table, bytes, sha256 }) => ({
      name,
      path: nameOf(path),
      ...(table && { title: table.description }),
      format,
      mediatype: mediaType,
      ...(!BINARY.has(format) && { encoding: "utf-8" }),
      bytes,
      hash: `sha256:${sha256}`,
      ...(table && { type: "table", schema: describeTable(table) }),
    })),
  };
}
