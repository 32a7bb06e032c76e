/** An id in, its entry out, whether it is about pages or about a built site; undefined where no catalogue has it. */
import { type CatalogueEntry, catalogue, type DiagnosticId } from "./catalogue.ts";
import { type SiteDiagnosticId, siteCatalogue } from "./site-catalogue.ts";

const ENTRIES: ReadonlyMap<string, CatalogueEntry> = new Map(
  Object.entries<CatalogueEntry>({ ...catalogue, ...siteCatalogue }),
);

export function findEntry(id: DiagnosticId | SiteDiagnosticId): CatalogueEntry;
export function findEntry(id: string): CatalogueEntry | undefined;
export function findEntry(id: string): CatalogueEntry | undefined {
  return ENTRIES.get(id);
}
