/** `(text of a page, what is to be said of its issue) → the text with that in its front matter`, all else as it was. */
import { type Document, parseDocument } from "yaml";
import { findFrontMatter } from "../read/find-front-matter.ts";
import type { Issue } from "../schema/issue.ts";

const FENCE = "---";

function print(document: Document, issue: Issue): string {
  for (const [key, value] of Object.entries(issue)) if (value !== undefined) document.set(key, value);
  // A long title stays on its line.
  return document.toString({ lineWidth: 0 });
}

/** What is there already is replaced only where `issue` says otherwise; the front matter must be free of errors. */
export function setFrontMatter(text: string, issue: Issue): string {
  if (Object.values(issue).every((value) => value === undefined)) return text;
  const block = findFrontMatter(text);
  if (!block?.closing) {
    const yaml = print(parseDocument("", { schema: "core" }), issue);
    return `${FENCE}\n${yaml}${FENCE}\n${text}`;
  }
  const start = text.indexOf("\n", block.start) + 1;
  const yaml = print(parseDocument(text.slice(start, block.closing.start), { schema: "core" }), issue);
  return text.slice(0, start) + yaml + text.slice(block.closing.start);
}
