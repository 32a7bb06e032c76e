/** A folder of pages with their corrections, read as a build does → the archive, its review, and what `check` says of it. */
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import type { Archive } from "../../src/index/archive.ts";
import { createContext } from "../../src/io/create-context.ts";
import { readSources } from "../../src/io/read-sources.ts";
import { buildRecords, indexRecords, reviewPages } from "../../src/pipeline.ts";
import { buildReview } from "../../src/review/build-review.ts";
import type { Review } from "../../src/review/review.ts";
import type { Diagnostic } from "../../src/schema/diagnostic.ts";

const MEGABYTE = 2 ** 20;
const context = createContext();

export interface ReviewedFolder {
  archive: Archive;
  review: Review;
  diagnostics: Diagnostic[];
}

export function reviewFolder(folder: string): ReviewedFolder {
  const { sources, refused } = readSources([folder], { limit: MEGABYTE, expandFolders: true });
  const built = buildRecords(sources, context);
  const archive = indexRecords(built, context);
  const review = buildReview(reviewPages(sources, built, context), archive);
  return { archive, review, diagnostics: toDiagnostics([...refused, ...built.files], "en") };
}
