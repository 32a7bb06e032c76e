/** `records, printed texts and doubts → id of a page → digest of all that pages of the site are made of it`. */
import { digestParts } from "../index/digest-parts.ts";
import type { BuiltRecords } from "../pipeline.ts";

export function digestRecords({
  records,
  texts,
  digests,
  doubts,
}: Pick<BuiltRecords, "records" | "texts" | "digests" | "doubts">): Map<string, string> {
  return new Map(
    records.map((record) => {
      const { id } = record;
      // To digest a record takes to read all of it again.
      const own = digests.get(id) ?? [record, texts.get(id) ?? null];
      return [id, digestParts(own, doubts.get(id) ?? [])];
    }),
  );
}
