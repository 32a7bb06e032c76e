/** A problem, as the page that is looked at shows it over itself. */
import type { Diagnostic, Language } from "../schema/diagnostic.ts";
import type { Outcome } from "./messages.ts";

export interface Problem {
  language: Language;
  title: string;
  note: string;
  close: string;
  diagnostics: readonly Diagnostic[];
  /** Where it is no page that is wrong. */
  failure: string | null;
}

const WORDS: Record<Language, Pick<Problem, "title" | "note" | "close">> = {
  en: {
    title: "This change can't be shown",
    note: "The site below is the last good one. It follows as soon as the problem is mended.",
    close: "Close",
  },
  zh: {
    title: "这次改动无法显示",
    note: "下面仍是上一次可用的网站；改正之后，页面会自动更新。",
    close: "关闭",
  },
};

export function toProblem({ errors, failure }: Outcome, language: Language): Problem {
  return { language, ...WORDS[language], diagnostics: errors, failure };
}
