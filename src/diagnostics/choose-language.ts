/** The environment in, the language for messages out: Chinese where the locale is, else English. */
import type { Language } from "../schema/diagnostic.ts";

/** The order in which POSIX looks for the locale of messages. */
const LOCALE_VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/** An empty variable counts as unset, as POSIX has it. */
export function chooseLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = LOCALE_VARIABLES.map((name) => env[name]).find((value) => value);
  return locale?.toLowerCase().startsWith("zh") ? "zh" : "en";
}
