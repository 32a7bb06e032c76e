/** The arguments of a command in, its options and what all commands share out. */
import { parseArgs } from "node:util";
import { chooseLanguage } from "../diagnostics/choose-language.ts";
import { chooseLimit, DEFAULT_LIMIT } from "../io/choose-limit.ts";
import { loadSettings } from "../io/load-settings.ts";
import { type Language, languageSchema } from "../schema/diagnostic.ts";
import { UsageError } from "./usage-error.ts";

export interface Arguments<Name extends string, Flag extends string = never> {
  values: Partial<Record<Name, string>>;
  flags: Partial<Record<Flag, boolean>>;
  positionals: string[];
  language: Language;
  /** The most bytes that a page may have. */
  limit: number;
}

/** For `--help` of every command. */
export const LANGUAGE_HELP = `  --lang en|zh       language of messages (default: from the locale)
  --help             print this`;

/** For `--help` of commands that read pages. */
export const SHARED_HELP = `  --max-size SIZE    most that a page may have, such as 64MB (default ${DEFAULT_LIMIT}; env BANMIAN_MAX_SIZE)
${LANGUAGE_HELP}`;

function readLanguage(flag: string | undefined): Language {
  if (flag === undefined) return chooseLanguage(process.env);
  const language = languageSchema.safeParse(flag);
  if (!language.success) throw new UsageError(`Unexpected language “${flag}”, expected en or zh`);
  return language.data;
}

/** `names` are the command's own options with a value, `flags` those without. Throws a UsageError for any other. */
export function readArguments<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  { allowPositionals, flags = [] }: { allowPositionals: boolean; flags?: readonly Flag[] },
): Arguments<Name, Flag> {
  const options = Object.fromEntries([
    ...[...names, "max-size", "lang"].map((name) => [name, { type: "string" as const }]),
    ...flags.map((name) => [name, { type: "boolean" as const }]),
  ]) as Record<string, { type: "string" | "boolean" }>;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals });
    const texts = values as Partial<Record<string, string>>;
    const language = readLanguage(texts.lang);
    return {
      values: values as Partial<Record<Name, string>>,
      flags: values as Partial<Record<Flag, boolean>>,
      positionals,
      language,
      limit: chooseLimit(texts["max-size"], loadSettings(process.env, language)),
    };
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    if (!(error instanceof TypeError)) throw error;
    // Node goes on to explain its own syntax; the first sentence says what is wrong.
    throw new UsageError(error.message.split(". ")[0]);
  }
}
