/**
 * `(records, folder) → the index that Pagefind writes there`, where it is installed. Not every system has
 * its program in the registry, and `npm ci` fails where one is missing: so it is no dependency.
 */
import type { ArticleRecord } from "../../src/schema/record.ts";
import { listTexts } from "../../src/search/list-texts.ts";

interface Pagefind {
  createIndex(options: { forceLanguage: string }): Promise<{ index?: PagefindIndex }>;
  close(): Promise<unknown>;
}

interface PagefindIndex {
  addCustomRecord(record: {
    url: string;
    content: string;
    language: string;
    meta: Record<string, string>;
  }): Promise<{ errors: string[] }>;
  writeFiles(options: { outputPath: string }): Promise<{ errors: string[] }>;
}

/** Null where it can't be run. */
export async function openPagefind(): Promise<Pagefind | null> {
  // Not a literal: where the package is missing nothing else is to fail.
  const name: string = "pagefind";
  try {
    const pagefind = (await import(name)) as Pagefind;
    const { index } = await pagefind.createIndex({ forceLanguage: "zh" });
    return index ? pagefind : null;
  } catch {
    return null;
  }
}

/** Its own way of cutting Chinese into words, or every pair of characters as a word, which makes it exact. */
export type Cutting = "words" | "pairs";

function pairUp(text: string): string {
  const characters = [...text.replace(/\s+/gu, "")];
  return characters.map((character, index) => character + (characters[index + 1] ?? "")).join(" ");
}

/** Throws an Error where Pagefind reports one. */
export async function indexWithPagefind(
  pagefind: Pagefind,
  records: readonly ArticleRecord[],
  cutting: Cutting,
  folder: string,
): Promise<void> {
  // A language that it has no rules for is cut at spaces only.
  const { index } = await pagefind.createIndex({ forceLanguage: cutting === "words" ? "zh" : "unknown" });
  if (!index) throw new Error("Pagefind made no index");
  const answers = await Promise.all(
    records.map((record) => {
      const text = Object.values(listTexts(record)).flat().join("\n");
      return index.addCustomRecord({
        url: `/articles/${record.id}/`,
        content: cutting === "words" ? text : pairUp(text),
        language: cutting === "words" ? "zh" : "unknown",
        meta: { title: record.headline ?? record.id },
      });
    }),
  );
  const written = await index.writeFiles({ outputPath: folder });
  const errors = [...answers, written].flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(errors[0]);
}
