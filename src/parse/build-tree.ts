/** The lines of a page with their roles → the newspaper tree. */
import type { Position } from "unist";
import type {
  ArticleNode,
  LineEvidence,
  LineNode,
  LineRole,
  PageNode,
  PhotoNode,
  Signature,
} from "../schema/tree.ts";
import type { Choice } from "./choose-roles.ts";
import type { PrintedLine } from "./collect-lines.ts";
import type { Shape } from "./measure-shape.ts";
import { isPhotoGap, type PageHabits } from "./read-habits.ts";
import type { SoftRole } from "./role-weights.ts";

export interface RoledLine {
  line: PrintedLine;
  shape: Shape;
  /** The decision over the page, or null where the wording alone decided. */
  choice: Choice | null;
}

const OPENS_ARTICLE = new Set<SoftRole>(["kicker", "headline", "lead"]);
const TITLE_ROLES = new Set<LineRole>(["kicker", "headline", "subhead", "byline"]);

export function buildTree(lines: readonly RoledLine[], habits: PageHabits): PageNode {
  const builder = new TreeBuilder(habits);
  for (const entry of lines) builder.add(entry);
  return builder.finish();
}

/** Holds the article under construction; lines come in order, each once. */
class TreeBuilder {
  private readonly page: PageNode["children"] = [];
  private article: ArticleNode | null = null;
  private section: LineNode | null = null;
  private rubric: LineNode | null = null;
  private lastEnd: Position["end"] = { line: 1, column: 1, offset: 0 };
  private isFirst = true;
  /** Lines and photos of which the next line decides whether the open article goes on after them. */
  private loose: (LineNode | PhotoNode)[] = [];

  constructor(private readonly habits: PageHabits) {}

  add(entry: RoledLine): void {
    const { line, shape, choice } = entry;
    if (!this.isFirst && isPhotoGap(line, this.habits))
      this.loose.push(makePhoto(this.lastEnd, line.position.start));
    this.isFirst = false;
    this.lastEnd = line.position.end;
    const role = choice?.role ?? null;
    if (role === null) return this.addFixed(entry);
    if (OPENS_ARTICLE.has(role) && this.beginsArticle(role)) this.openArticle(line.depth);
    switch (role) {
      case "banner":
      case "unread":
        this.closeArticle();
        this.page.push(makeLine(role, entry));
        return;
      case "section":
      case "rubric":
        return this.addLabel(role, entry);
      case "continuation":
        return this.continueParagraph(entry);
      case "lead":
      case "paragraph":
        return this.addToArticle(makeLine("paragraph", entry));
      case "closing":
      case "byline":
        return this.addToArticle({
          ...makeLine("byline", entry),
          data: { ...makeLine("byline", entry).data, signature: signatureOf(shape) },
        });
      default:
        return this.addToArticle(makeLine(role, entry));
    }
  }

  finish(): PageNode {
    this.closeArticle();
    for (const article of this.page) if (article.type === "article") settleLabels(article);
    spreadGroupLabels(this.page);
    const first = this.page[0]?.position.start ?? { line: 1, column: 1, offset: 0 };
    return { type: "page", position: { start: first, end: this.lastEnd }, children: this.page };
  }

  /** A kicker, a headline or a lead opens an article unless the lines above it already did. */
  private beginsArticle(role: SoftRole): boolean {
    const last = this.article?.children.findLast(
      (child): child is LineNode =>
        child.type !== "photo" &&
        (TITLE_ROLES.has(child.type) || child.type === "paragraph" || child.type === "crosshead"),
    );
    if (!last || last.type === "paragraph" || last.type === "crosshead") return true;
    if (last.type === "byline") return role !== "lead" || !this.hasHeadline() || this.hasText();
    if (role === "lead") return false;
    return last.type !== "kicker";
  }

  private hasHeadline(): boolean {
    return this.article?.children.some((child) => child.type === "headline") ?? false;
  }

  private hasText(): boolean {
    return this.article?.children.some((child) => child.type === "paragraph") ?? false;
  }

  private openArticle(depth: number): void {
    const photos = this.closeArticle();
    if (this.section && this.section.data.depth > 0 && depth > 0 && depth <= this.section.data.depth)
      this.section = null;
    this.article = {
      type: "article",
      position: { start: this.lastEnd, end: this.lastEnd },
      children: photos,
      data: { section: this.section, rubric: this.rubric },
    };
    this.rubric = null;
    // A section that no heading marks is a label over the one article below it.
    if (this.section?.data.depth === 0) this.section = null;
  }

  /** Ends the open article; returns the photos between it and the next line that are not its own. */
  private closeArticle(): PhotoNode[] {
    const { article, loose } = this;
    this.loose = [];
    this.article = null;
    if (article) {
      const handed: PhotoNode[] = [];
      for (const node of loose) {
        if (node.type !== "photo" || lacksPhoto(article)) article.children.push(node);
        else handed.push(node);
      }
      article.position = spanOf(article.children);
      this.page.push(article);
      return handed;
    }
    this.page.push(...loose.filter((node) => node.type !== "photo"));
    return loose.filter((node) => node.type === "photo");
  }

  private addFixed(entry: RoledLine): void {
    const role = entry.shape.fixed ?? "unread";
    const node = makeLine(role, entry);
    if (role === "credit" || role === "attribution") node.data.signature = signatureOf(entry.shape);
    if (role === "folio") {
      this.page.push(node);
      return;
    }
    if (this.article && role !== "ornament") this.addToArticle(node);
    else this.loose.push(node);
  }

  private addLabel(role: "section" | "rubric", entry: RoledLine): void {
    const photos = this.closeArticle();
    const node = makeLine(role, entry);
    this.page.push(node);
    this.loose.push(...photos);
    if (role === "rubric") this.rubric = node;
    else this.section = node;
    // A heading as shallow as the section's ends it, whatever it heads.
    if (
      role === "rubric" &&
      this.section &&
      node.data.depth > 0 &&
      node.data.depth <= this.section.data.depth
    )
      this.section = null;
  }

  private addToArticle(node: LineNode): void {
    if (!this.article) this.openArticle(0);
    this.article?.children.push(...this.loose, node);
    this.loose = [];
  }

  private continueParagraph(entry: RoledLine): void {
    const children = this.article?.children ?? [];
    const paragraph = children.findLast((child): child is LineNode => child.type === "paragraph");
    if (!paragraph) return this.addToArticle(makeLine("paragraph", entry));
    const node = makeLine("paragraph", entry);
    paragraph.fragments.push(...node.fragments);
    paragraph.data.evidence.push(...node.data.evidence);
    paragraph.position = { start: paragraph.position.start, end: node.position.end };
    this.article?.children.push(...this.loose);
    this.loose = [];
  }
}

/** A label in place of a headline is the section of what stands under it. */
function settleLabels(article: ArticleNode): void {
  const hasHeadline = article.children.some(({ type }) => type === "headline");
  if (hasHeadline || article.data.section || !article.data.rubric) return;
  article.data = { section: article.data.rubric, rubric: null };
}

/** Items under a label such as 简讯 are short; a longer article ends its reach. */
const MAX_ITEM = 260;

function spreadGroupLabels(page: PageNode["children"]): void {
  let label: LineNode | null = null;
  for (const node of page) {
    if (node.type === "section" || node.type === "rubric")
      label = node.data.isGroupLabel && node.data.depth === 0 ? node : null;
    if (node.type !== "article" || !label || node.data.section === label || node.data.rubric) continue;
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

/** True for photo news, or an article with a credit, for which no photo has been found. */
function lacksPhoto(article: ArticleNode): boolean {
  const wants = article.children.some(
    (child) => child.type !== "photo" && (child.type === "credit" || child.data.signature?.photoNews),
  );
  return wants && !article.children.some((child) => child.type === "photo");
}

function makePhoto(start: Position["end"], end: Position["start"]): PhotoNode {
  return { type: "photo", position: { start, end } };
}

function makeLine(type: LineRole, { line, shape, choice }: RoledLine): LineNode {
  const value = line.image ?? (type === "paragraph" ? line.text.slice(shape.isBulleted ? 1 : 0) : shape.text);
  const evidence: LineEvidence[] = choice
    ? [
        {
          line: line.position.start.line,
          features: choice.features,
          margin: choice.margin,
          rival: choice.rival,
        },
      ]
    : [];
  return {
    type,
    value,
    fragments: [{ position: line.position, value, inset: Math.max(0, line.printed.indexOf(value)) }],
    parts: [],
    position: line.position,
    data: { evidence, signature: null, depth: line.depth, isGroupLabel: shape.isGroupLabel },
  };
}

function signatureOf({ closing }: Shape): Signature | null {
  if (!closing) return null;
  const { reporters, correspondents, photographers, attribution, photoNews, odd } = closing;
  return { reporters, correspondents, photographers, attribution, photoNews, odd };
}

function spanOf(children: readonly (LineNode | PhotoNode)[]): Position {
  const lines = children.filter((child) => child.type !== "photo" || children.length === 1);
  const first = lines[0] ?? children[0];
  let end = first?.position.end ?? { line: 1, column: 1, offset: 0 };
  for (const { position } of lines) if ((position.end.offset ?? 0) > (end.offset ?? 0)) end = position.end;
  return { start: first?.position.start ?? end, end };
}
