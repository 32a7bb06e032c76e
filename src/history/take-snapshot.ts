/**
 * A program of its own, `take-snapshot PROGRAM INPUT OUTPUT`: reads the pages in INPUT by the stages of the program in the
 * folder PROGRAM, which may be an earlier one than this, and writes what comes of it to the file OUTPUT. A process of its
 * own because the word segmenter has one dictionary for a process.
 */
import { writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { hasErrors } from "../diagnostics/has-errors.ts";
import type { createContext } from "../io/create-context.ts";
import type { readSources } from "../io/read-sources.ts";
import { listAddresses } from "../ledger/list-addresses.ts";
import type { buildRecords, indexRecords, Progress } from "../pipeline.ts";
import { snapshotSchema } from "./snapshot.ts";

interface Program {
  createContext: typeof createContext;
  readSources: typeof readSources;
  buildRecords: typeof buildRecords;
  indexRecords: typeof indexRecords;
}

async function loadProgram(folder: string): Promise<Program> {
  const load = (name: string) => import(pathToFileURL(join(folder, "src", name)).href);
  const [context, sources, pipeline] = await Promise.all(
    ["io/create-context.ts", "io/read-sources.ts", "pipeline.ts"].map(load),
  );
  return { ...context, ...sources, ...pipeline };
}

const [program = "", input = "", output = "", limit = ""] = process.argv.slice(2);
const {
  createContext: create,
  readSources: read,
  buildRecords: build,
  indexRecords: index,
} = await loadProgram(program);
const { sources, refused } = read([resolve(input)], { limit: Number(limit), expandFolders: true });
const context = create();
const onProgress = ({ done, total }: Progress) => process.send?.({ done, total });
// Earlier programs took the function itself.
const built = build(sources, context, Object.assign(onProgress, { onProgress }));
const archive = index(built, context);

const pathOf = (path: string) => relative(resolve(input), path).split(sep).join("/");
const faulty = [...refused, ...built.files].filter(hasErrors);
const pathsById = new Map(
  built.files.map(({ path }) => [path.replace(/^.*[/\\]|\.[^.]*$/gu, ""), pathOf(path)]),
);
const snapshot = snapshotSchema.parse({
  pages: built.records.map((record) => ({
    path: built.paths ? pathOf(built.paths.get(record.id) ?? "") : (pathsById.get(record.id) ?? record.id),
    record,
    text: built.texts?.get(record.id) ?? "",
  })),
  unread: faulty.map(({ path }) => pathOf(path)),
  addresses: listAddresses(archive),
  redirects: (archive.redirects ?? []).map(({ from, to }) => ({ from, to })),
});
writeFileSync(output, JSON.stringify(snapshot));
