/** `names of the archive → those that can be looked for by their reading in Latin letters`, plain data. */
import type { Archive } from "../index/archive.ts";
import { type ReadName, readNameKinds } from "./find-readings.ts";

export function listReadNames(names: Archive["names"]): ReadName[] {
  return readNameKinds.flatMap((nameKind, kind) =>
    names[nameKind].flatMap(({ name, permalink, articles }): ReadName[] => {
      const slug = permalink.split("/").at(-2) ?? "";
      // Without a syllable there is only what tells apart names that read alike.
      return slug.includes("-") ? [[kind, name, slug, articles.length]] : [];
    }),
  );
}
