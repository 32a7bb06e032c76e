/** The data files of the vocabulary → the checked vocabulary. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { VFile } from "vfile";
import { chooseLanguage } from "../diagnostics/choose-language.ts";
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { report } from "../diagnostics/report.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { Lazy } from "../index/lazy.ts";
import { parseYaml, type YamlProblem } from "../read/parse-yaml.ts";
import type { Language } from "../schema/diagnostic.ts";
import { type Vocabulary, vocabularySchema } from "../schema/vocabulary.ts";
import { keepBeside, recallBeside } from "./keep-beside.ts";

const FILES: Record<keyof Vocabulary, string> = {
  page: "page-words.yaml",
  bylines: "byline-words.yaml",
  organisations: "organisation-suffixes.yaml",
  surnames: "surnames.yaml",
  people: "people-words.yaml",
  bodies: "organisations.yaml",
  places: "places.yaml",
  subjects: "subjects.yaml",
  keywords: "keyword-stops.yaml",
};
export const VOCABULARY_FOLDER = fileURLToPath(new URL("../vocabulary/", import.meta.url));

const KEPT = "vocabulary.bin";

type Parsed = { value: unknown } | { problems: readonly YamlProblem[] };

/** Which part of the vocabulary → its text as last read, and what was made of it. */
type Latest = Map<keyof Vocabulary, { text: string; parsed: Parsed }>;

/** What is kept says itself what it was made of. */
const latest = new Lazy((): Latest => recallBeside<Latest>(KEPT, "") ?? new Map());

/** What did not change is the same object again, and so may be what was made of it. */
function readOnce(key: keyof Vocabulary, text: string): Parsed {
  const known = latest.value.get(key);
  if (known?.text === text) return known.parsed;
  const yaml = parseYaml(text, vocabularySchema.shape[key]);
  // Of what is right nobody asks where it stands.
  const parsed = "value" in yaml ? { value: yaml.value } : yaml;
  latest.value.set(key, { text, parsed });
  return parsed;
}

export interface VocabularyOptions {
  /** A folder whose files take the place of ours of the same name. @default BANMIAN_VOCABULARY, or none */
  folder?: string | undefined;
  /** Of the complaints. @default that of the environment */
  language?: Language | undefined;
}

/**
 * Throws a DiagnosticsError, which names file, line and column of every problem, where a file doesn't fit its schema,
 * and a system error where the folder can't be read.
 */
export function loadVocabulary({
  folder = process.env.BANMIAN_VOCABULARY || undefined,
  language = chooseLanguage(process.env),
}: VocabularyOptions = {}): Vocabulary {
  // A folder that isn't there would else go unnoticed: every file would be ours.
  if (folder !== undefined) statSync(folder);
  const faulty: VFile[] = [];
  const values: Record<string, unknown> = {};
  const before = new Set(latest.value.values());
  for (const [key, name] of Object.entries(FILES)) {
    const other = folder === undefined ? undefined : join(folder, name);
    const path = other !== undefined && existsSync(other) ? other : join(VOCABULARY_FOLDER, name);
    const text = readFileSync(path, "utf8");
    const parsed = readOnce(key as keyof Vocabulary, text);
    if ("value" in parsed) {
      values[key] = parsed.value;
      continue;
    }
    const file = new VFile({ path: shorten(path), value: text });
    for (const { line, column, problem, problemZh } of parsed.problems)
      report(file, "bad-vocabulary", { place: { line, column }, params: { problem, problemZh } });
    faulty.push(file);
  }
  if (faulty.length > 0) throw new DiagnosticsError(toDiagnostics(faulty, language), language);
  if ([...latest.value.values()].some((each) => !before.has(each))) keepBeside(KEPT, "", latest.value);
  return values as Vocabulary;
}

/** As people would write it: from where they are, unless that leads upwards. */
function shorten(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
}
