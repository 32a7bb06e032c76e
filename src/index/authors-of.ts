/** `article → who wrote its text`, each once; of a photo that stands alone, who took it. */
import type { ArticleRecord } from "../schema/record.ts";

export function authorsOf(
  article: Pick<ArticleRecord, "reporters" | "correspondents" | "photographers" | "body">,
): string[] {
  const { reporters, correspondents, photographers } = article;
  const writers = [...reporters, ...correspondents];
  // Feeds ask for thousands of articles from all over the archive: the text is read last.
  const isPhoto = writers.length === 0 && photographers.length > 0 && article.body.length === 0;
  return [...new Set(isPhoto ? photographers : writers)];
}
