/**
 * `(nodes of a page, lines at which a section is said to end) → the sections and rubrics of its articles` as the labels
 * over them mean.
 */
import type { ArticleNode, LineNode, PageNode } from "../schema/tree.ts";

export function settleLabels(page: PageNode["children"], ends: readonly number[]): void {
  for (const node of page) if (node.type === "article") turnLabelIntoSection(node);
  spreadGroupLabels(page, ends);
}

/** A label in place of a headline is the section of what stands under it. */
function turnLabelIntoSection(article: ArticleNode): void {
  const hasHeadline = article.children.some(({ type }) => type === "headline");
  if (hasHeadline || article.data.section || !article.data.rubric) return;
  article.data = { ...article.data, section: article.data.rubric, rubric: null };
}

/** Items under a label such as 简讯 are short; a longer article ends its reach. */
const MAX_ITEM = 260;

/** `一周速递` over an item without a headline: other such items after it are of the same column. */
function spreadGroupLabels(page: PageNode["children"], ends: readonly number[]): void {
  let label: LineNode | null = null;
  let next = 0;
  for (const node of page) {
    for (; (ends[next] ?? Number.POSITIVE_INFINITY) < node.position.start.line; next += 1) label = null;
    if (node.type === "section" || node.type === "rubric") label = node.data.depth === 0 ? node : null;
    if (node.type !== "article" || !label || node.data.rubric) continue;
    if (!label.data.isGroupLabel && node.children.some(({ type }) => type === "headline")) label = null;
    if (!label || node.data.section === label) continue;
    const length = node.children.reduce(
      (sum, child) =>
        sum +
        (child.type === "paragraph" ? child.fragments.reduce((n, { value }) => n + value.length, 0) : 0),
      0,
    );
    if (length > MAX_ITEM || node.data.section) label = null;
    else node.data.section = label;
  }
}
