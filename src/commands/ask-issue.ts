/** What a page doesn't say of its issue → what the editor at the terminal answers; null where they break off. */
import { createInterface } from "node:readline";
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
  // Read one after the other: answers typed ahead or pasted wait for their question.
  const lines = terminal[Symbol.asyncIterator]();
  const issue: Issue = {};
  try {
    for (const key of missing) {
      let isAnswered = false;
      while (!isAnswered) {
        terminal.setPrompt(QUESTIONS[key][language]);
        terminal.prompt();
        const { value: line, done } = await lines.next();
        if (done) return null;
        const answer = line.trim();
        const checked = issueSchema.shape[key].safeParse(answer === "" ? undefined : answer);
        isAnswered = checked.success;
        if (checked.data !== undefined) issue[key] = checked.data;
      }
    }
    return issue;
  } finally {
    terminal.close();
  }
}
