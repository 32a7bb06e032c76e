/** How many pages were left out of a site → the outcome, told where it is incomplete. */
import { countNoun } from "../diagnostics/count-noun.ts";
import type { Language } from "../schema/diagnostic.ts";
import type { Outcome } from "./command.ts";

const SAYINGS: Record<Language, (count: number) => string> = {
  en: (count) => `The site is incomplete: ${countNoun(count, "file")} left out, see /missing/.`,
  zh: (count) => `网站不完整：有 ${count} 个文件未收入，见 /missing/。`,
};

export function tellIncomplete(missing: number, language: Language): Outcome {
  if (missing === 0) return "done";
  process.stderr.write(`${SAYINGS[language](missing)}\n`);
  return "incomplete";
}
