/** Options of a command in, what they say of an issue out. */
import { type Issue, issueSchema } from "../schema/issue.ts";
import { UsageError } from "./usage-error.ts";

export const ISSUE_OPTIONS = ["newspaper", "date", "edition", "title", "source"] as const;

/** Throws a UsageError where one says what can't be. */
export function readIssue(values: Partial<Record<keyof Issue, string>>): Issue {
  const issue: Issue = {};
  for (const key of ISSUE_OPTIONS) {
    const text = values[key];
    if (text === undefined) continue;
    const value = issueSchema.shape[key].safeParse(text);
    if (!value.success || value.data === undefined) {
      const expected = key === "date" ? "a date such as 2025-12-09, 2025-12 or 2025" : "some text";
      throw new UsageError(`Unexpected ${key} “${text}”, expected ${expected}`);
    }
    issue[key] = value.data;
  }
  return issue;
}
