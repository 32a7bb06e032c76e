/** Fields of an article that only its own pages, and the data, show; nearly all of the memory that a record takes. */
import type { ArticleRecord } from "../schema/record.ts";

export const LONG_FIELDS = [
  ...(["organisation", "organisations", "people", "places", "subjectEvidence"] as const),
  ...(["body", "photos", "lines", "evidence"] as const),
] satisfies (keyof ArticleRecord)[];
