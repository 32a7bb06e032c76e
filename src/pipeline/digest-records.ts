/** `records, printed texts and doubts → id of a page → digest of all that pages of the site are made of it`. */
import { digestParts } from "../index/digest-parts.ts";
import type { BuiltRecords } from "../pipeline.ts";

export function digestRecords({
  records,
  texts,
  doubts,
}: Pick<BuiltRecords, "records" | "texts" | "doubts">): Map<string, string> {
  return new Map(
    records.map((record) => [
      record.id,
      digestParts(record, texts.get(record.id) ?? null, doubts.get(record.id) ?? []),
    ]),
  );
}
