/** The data files in `src/vocabulary/` → the checked vocabulary. Throws where a file does not fit its schema. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { type Vocabulary, vocabularySchema } from "../schema/vocabulary.ts";

const FILES: Record<keyof Vocabulary, string> = {
  page: "page-words.yaml",
  bylines: "byline-words.yaml",
  organisations: "organisation-suffixes.yaml",
  surnames: "surnames.yaml",
  people: "people-words.yaml",
  bodies: "organisations.yaml",
  subjects: "subjects.yaml",
  keywords: "keyword-stops.yaml",
};

export function loadVocabulary(folder: URL = new URL("../vocabulary/", import.meta.url)): Vocabulary {
  const read = Object.entries(FILES).map(([key, name]) => {
    const path = fileURLToPath(new URL(name, folder));
    try {
      return [key, vocabularySchema.shape[key as keyof Vocabulary].parse(parse(readFileSync(path, "utf8")))];
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new Error(`${path}: ${reason}`, { cause: error });
    }
  });
  return Object.fromEntries(read) as Vocabulary;
}
