/** The lines of a page with their roles → the newspaper tree. */
import type { Position } from "unist";
import type { Divider } from "../schema/mark.ts";
import type { ArticleNode, LineNode, LineRole, PageNode, PhotoNode } from "../schema/tree.ts";
import type { Choice } from "./choose-roles.ts";
import type { PrintedLine } from "./collect-lines.ts";
import { makeLine } from "./make-line.ts";
import type { Shape } from "./measure-shape.ts";
import { isPhotoGap, type PageHabits } from "./read-habits.ts";
import type { Feature, SoftRole } from "./role-weights.ts";
import { settleLabels } from "./settle-labels.ts";
import { spanOf } from "./span-of.ts";

export interface RoledLine {
  line: PrintedLine;
  shape: Shape;
  /** The decision over the page, or null where the wording alone decided. */
  choice: Choice | null;
  /** A rubric that is the section of the articles after the next, too, as its mark says. */
  isSectionToo: boolean;
}

const OPENS_ARTICLE = new Set<SoftRole>(["kicker", "headline", "lead"]);
const GOES_ON: Feature = "goes on from the title above";
const TITLE_ROLES = new Set<LineRole>(["kicker", "headline", "subhead", "byline"]);

export function buildTree(
  lines: readonly RoledLine[],
  habits: PageHabits,
  dividers: readonly Divider[] = [],
): PageNode {
  const builder = new TreeBuilder(habits);
  let next = 0;
  for (const entry of lines) {
    for (; (dividers[next]?.line ?? Number.POSITIVE_INFINITY) < entry.line.position.start.line; next += 1)
      builder.divide(dividers[next] as Divider);
    builder.add(entry);
  }
  for (const divider of dividers.slice(next)) builder.divide(divider);
  return builder.finish();
}

/** Holds the article under construction; lines come in order, each once. */
class TreeBuilder {
  private readonly page: PageNode["children"] = [];
  private article: ArticleNode | null = null;
  private section: LineNode | null = null;
  private rubric: LineNode | null = null;
  private lastEnd: Position["end"] = { line: 1, column: 1, offset: 0 };
  /** A rubric that is the section of the articles after its own, until another label comes. */
  private spread: LineNode | null = null;
  /** Lines at which a section is said to end. */
  private readonly sectionEnds: number[] = [];
  private isFirst = true;
  /** Where a divider says what stood between two lines, the blank between them tells nothing more. */
  private isDivided = false;
  /** What `{.article}` says of the id of the article that opens next. */
  private nextId: string | null = null;
  /** Set between `{.article}` and the first line of that article: whatever stands there is its own. */
  private isForced = false;
  /** Lines and photos of which the next line decides whether the open article goes on after them. */
  private loose: (LineNode | PhotoNode)[] = [];

  constructor(private readonly habits: PageHabits) {}

  add(entry: RoledLine): void {
    const { line, choice } = entry;
    if (!this.isFirst && !this.isDivided && isPhotoGap(line, this.habits))
      this.loose.push(makePhoto(this.lastEnd, line.position.start));
    this.isFirst = false;
    this.isDivided = false;
    this.lastEnd = line.position.end;
    if (choice) this.addChosen(choice.role, entry);
    else this.addFixed(entry);
  }

  divide({ kind, line, articleId }: Divider): void {
    this.isDivided = true;
    if (kind === "photo") {
      this.loose.push(makePhoto({ line, column: 1 }, { line, column: 1 }));
      return;
    }
    this.loose.push(...this.closeArticle());
    if (kind === "section") {
      this.section = null;
      this.sectionEnds.push(line);
    } else [this.nextId, this.isForced] = [articleId, true];
  }

  private addChosen(role: SoftRole, entry: RoledLine): void {
    if (OPENS_ARTICLE.has(role) && !this.goesOnInTitle(entry) && this.beginsArticle(role))
      this.openArticle(entry.line.depth);
    switch (role) {
      case "banner":
      case "unread":
        this.closeArticle();
        this.page.push(makeLine(role, entry));
        break;
      case "section":
      case "rubric":
        this.addLabel(role, entry);
        break;
      case "continuation":
        this.continueParagraph(entry);
        break;
      case "lead":
      case "paragraph":
        this.addToArticle(makeLine("paragraph", entry));
        break;
      case "closing":
      case "byline":
        this.addToArticle(makeLine("byline", entry));
        break;
      default:
        this.addToArticle(makeLine(role, entry));
    }
  }

  finish(): PageNode {
    this.closeArticle();
    settleLabels(this.page, this.sectionEnds);
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

  /** The second line of a headline that is set in two. */
  private goesOnInTitle({ choice }: RoledLine): boolean {
    return (
      choice?.role === "headline" &&
      GOES_ON in choice.features &&
      this.article?.children.at(-1)?.type === "headline"
    );
  }

  private hasHeadline(): boolean {
    return this.article?.children.some((child) => child.type === "headline") ?? false;
  }

  private hasText(): boolean {
    return this.article?.children.some((child) => child.type === "paragraph") ?? false;
  }

  private openArticle(depth: number): void {
    const above = this.isForced ? this.loose : this.closeArticle();
    [this.loose, this.isForced] = [[], false];
    if (this.section && this.section.data.depth > 0 && depth > 0 && depth <= this.section.data.depth)
      this.section = null;
    this.article = {
      type: "article",
      position: { start: this.lastEnd, end: this.lastEnd },
      children: above,
      data: { section: this.section, rubric: this.rubric, id: this.nextId },
    };
    this.nextId = null;
    if (this.rubric !== null && this.rubric === this.spread) this.section = this.spread;
    // A section that no heading marks is a label over the one article below it.
    else if (this.section?.data.depth === 0 && this.section !== this.spread) this.section = null;
    this.rubric = null;
  }

  /** Ends the open article; returns the photos between it and the next line that are not its own. */
  private closeArticle(): PhotoNode[] {
    const { article, loose } = this;
    this.loose = [];
    this.article = null;
    this.isForced = false;
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
    this.spread = role === "rubric" && entry.isSectionToo ? node : null;
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
    if (!paragraph) {
      this.addToArticle(makeLine("paragraph", entry));
      return;
    }
    const node = makeLine("paragraph", entry);
    paragraph.fragments.push(...node.fragments);
    paragraph.data.evidence.push(...node.data.evidence);
    paragraph.position = { start: paragraph.position.start, end: node.position.end };
    this.article?.children.push(...this.loose);
    this.loose = [];
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
