/** What a page doesn't say of its issue → what the editor at the terminal answers; null where they break off. */
import { createInterface } from "node:readline/promises";
import type { Language } from "../schema/diagnostic.ts";
import { type Issue, issueSchema } from "../schema/issue.ts";

export const ISSUE_KEYS = ["newspaper", "date", "edition"] as const;
export type IssueKey = (typeof ISSUE_KEYS)[number];

const QUESTIONS: Record<IssueKey, Record<Language, string>> = {
  newspaper: { en: "Newspaper (Enter: not known): ", zh: "报名（不知道就按回车）：" },
  date: {
    en: "Date, as 2025-12-09, 2025-12 or 2025 (Enter: not known): ",
    zh: "日期，如 2025-12-09、2025-12 或 2025（不知道就按回车）：",
  },
  edition: { en: "Edition, as 02 (Enter: not known): ", zh: "版次，如 02（不知道就按回车）：" },
};

export async function askIssue(
  missing: readonly IssueKey[],
  { input, output }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
  language: Language,
): Promise<Issue | null> {
  const terminal = createInterface({ input, output });
  // Without the signal, a question that Ctrl+C or Ctrl+D ends would wait for ever.
  const end = new AbortController();
  terminal.once("close", () => end.abort());
  const ask = async (key: IssueKey): Promise<string | undefined> => {
    const answer = (await terminal.question(QUESTIONS[key][language], end)).trim();
    if (answer === "") return undefined;
    const value = issueSchema.shape[key].safeParse(answer);
    return value.success ? value.data : ask(key);
  };
  const issue: Issue = {};
  try {
    for (const key of missing) {
      const answer = await ask(key);
      if (answer !== undefined) issue[key] = answer;
    }
    return issue;
  } catch (error) {
    if (end.signal.aborted) return null;
    throw error;
  } finally {
    terminal.close();
  }
}
