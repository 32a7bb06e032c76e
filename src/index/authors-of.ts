/** `article → who wrote its text`, each once; of a photo that stands alone, who took it. */
import type { ArticleRecord } from "../schema/record.ts";

export function authorsOf({
  reporters,
  correspondents,
  photographers,
  body,
}: Pick<ArticleRecord, "reporters" | "correspondents" | "photographers" | "body">): string[] {
  const writers = [...reporters, ...correspondents];
  return [...new Set(writers.length === 0 && body.length === 0 ? photographers : writers)];
}
