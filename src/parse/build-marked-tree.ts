/** The lines of a page that says of each what it is, and its dividers → the newspaper tree. Nothing is weighed. */
import type { Point } from "unist";
import type { Divider } from "../schema/mark.ts";
import type { ArticleNode, LineNode, LineRole, PageNode, PhotoNode } from "../schema/tree.ts";
import type { PrintedLine } from "./collect-lines.ts";
import { makeLine } from "./make-line.ts";
import type { Shape } from "./measure-shape.ts";
import { spanOf } from "./span-of.ts";
import type { Statement } from "./state-role.ts";

export interface StatedLine extends Statement {
  line: PrintedLine;
  shape: Shape;
  /** A rubric that is the section of the articles after the next, too. */
  isSectionToo: boolean;
  /** An article begins with the line, whatever its role. */
  opensArticle: boolean;
}

const BEYOND_TITLE = new Set<LineRole>(["headline", "subhead", "byline", "paragraph", "crosshead"]);
/** Lines that stand outside of articles where none is open. */
const BESIDE_TEXT = new Set<LineRole>(["caption", "credit", "attribution", "jump", "ornament"]);
/** How sure a stated line is: as sure as the decision over a page can be. */
const CERTAIN = 99;

/** True where a kicker or a headline would open another article; before its headline an article has only kickers. */
export function isPastHeadline({ children }: ArticleNode): boolean {
  return children.some((child) => child.type !== "photo" && BEYOND_TITLE.has(child.type));
}

/** True for a line that opens no article by itself. */
export function isBesideText({ type }: LineNode): boolean {
  return BESIDE_TEXT.has(type);
}

export function buildMarkedTree(lines: readonly StatedLine[], dividers: readonly Divider[]): PageNode {
  const page: PageNode["children"] = [];
  let article: ArticleNode | null = null;
  let section: LineNode | null = null;
  let rubric: { node: LineNode; isSectionToo: boolean } | null = null;
  /** Photos that stand before the first line of their article. */
  let photos: PhotoNode[] = [];
  /** Set between `{.article}` and the first line after it. */
  let opening: { id: string | null } | null = null;
  let end: Point = { line: 1, column: 1, offset: 0 };

  const openArticle = (): ArticleNode => {
    const opened: ArticleNode = {
      type: "article",
      position: { start: end, end },
      children: photos,
      data: { section, rubric: rubric?.node ?? null, id: opening?.id ?? null },
    };
    if (rubric?.isSectionToo) section = rubric.node;
    [rubric, photos, opening] = [null, [], null];
    page.push(opened);
    return opened;
  };

  const divide = ({ kind, articleId, line }: Divider) => {
    const point = { line, column: 1 };
    const photo: PhotoNode = { type: "photo", position: { start: point, end: point } };
    if (kind === "photo") {
      if (article) article.children.push(photo);
      else photos.push(photo);
      return;
    }
    article = null;
    if (kind === "section") section = null;
    else opening = { id: articleId };
  };

  const add = (entry: StatedLine) => {
    const { role, isLead, isSectionToo, opensArticle, ...own } = entry;
    const choice = { role: "paragraph", rival: "paragraph", margin: CERTAIN, features: {} } as const;
    const node = makeLine(role === "continuation" ? "paragraph" : role, { ...own, choice });
    end = node.position.end;
    if (role === "folio") {
      page.push(node);
      return;
    }
    if (role === "banner" || role === "unread" || role === "section" || role === "rubric") {
      [article, opening] = [null, null];
      page.push(node);
      if (role === "section") section = node;
      if (role === "rubric") rubric = { node, isSectionToo };
      return;
    }
    if (opensArticle) article = null;
    if (isLead && article?.children.some(({ type }) => type === "paragraph" || type === "crosshead"))
      article = null;
    if (article && (role === "kicker" || role === "headline") && isPastHeadline(article)) article = null;
    if (!article && !opening && !opensArticle && isBesideText(node)) {
      page.push(node);
      return;
    }
    article ??= openArticle();
    const above =
      role === "continuation"
        ? article.children.findLast((child): child is LineNode => child.type === "paragraph")
        : undefined;
    if (above) {
      above.fragments.push(...node.fragments);
      above.data.evidence.push(...node.data.evidence);
      above.position = { start: above.position.start, end: node.position.end };
    } else article.children.push(node);
  };

  let next = 0;
  for (const entry of lines) {
    for (; (dividers[next]?.line ?? Number.POSITIVE_INFINITY) < entry.line.position.start.line; next += 1)
      divide(dividers[next] as Divider);
    add(entry);
  }
  for (const divider of dividers.slice(next)) divide(divider);
  for (const node of page) if (node.type === "article") node.position = spanOf(node.children);
  return { type: "page", position: { start: page[0]?.position.start ?? end, end }, children: page };
}
