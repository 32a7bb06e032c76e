/**
 * The settled segment of the last search index: what is told of it is kept in a file, its own files stand in the last
 * site. Where the articles, the program and the vocabulary are the same and all files are there, it need not be made again.
 */
import type { ArticleEntry } from "../index/archive.ts";
import { digestParts } from "../index/digest-parts.ts";
import type { KnownSettled } from "../search/gather-index.ts";
import { INDEX_FOLDER, listSegmentFiles, type Segment } from "../search/index-layout.ts";
import { readKept, writeKept } from "./kept-file.ts";
import type { KeptFiles } from "./kept-files.ts";
import type { SealedPaths } from "./sealed-file.ts";

/** Of articles, the newest first. */
export interface SettledMemory {
  /**
   * Null where they are others than those of the last segment, or a file of that isn't there. Waits for the last site only
   * where they may be the same.
   */
  recall(articles: readonly ArticleEntry[]): Promise<KnownSettled | null>;
  keep(articles: readonly ArticleEntry[], known: KnownSettled): Promise<void>;
}

export interface SettledOptions {
  /** Digest of the program and the vocabulary. */
  madeWith: string;
  /** Changes with anything of its page. */
  keyOf: (article: ArticleEntry) => string;
  files: Promise<KeptFiles>;
}

interface Kept {
  /** That of the articles. */
  key: string;
  known: KnownSettled;
}

export function openSettled(paths: SealedPaths, { madeWith, keyOf, files }: SettledOptions): SettledMemory {
  const keyOfAll = (articles: readonly ArticleEntry[]) => digestParts(articles.map(keyOf));
  /** Whether the last site has them all; all are said to be asked about. */
  const hasAll = (kept: KeptFiles, segment: Segment, key: string) =>
    listSegmentFiles(segment)
      .map((name) => kept.has(`/${INDEX_FOLDER}/${segment.generation}/${name}`, key))
      .every(Boolean);
  return {
    recall: async (articles) => {
      const kept = readKept<Kept>(paths, madeWith);
      const key = keyOfAll(articles);
      if (kept?.key !== key) return null;
      return hasAll(await files, kept.known.segment, key) ? kept.known : null;
    },
    keep: async (articles, known) => {
      const key = keyOfAll(articles);
      hasAll(await files, known.segment, key);
      writeKept(paths, { madeWith, kept: { key, known } satisfies Kept });
    },
  };
}
