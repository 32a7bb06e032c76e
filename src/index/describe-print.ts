/**
 * The lines of an issue as printed → the same in blocks, those of one article together, each line with its roles and
 * with what is doubtful about it.
 */
import type { Doubt } from "../diagnostics/select-doubts.ts";
import { findFrontMatter } from "../read/find-front-matter.ts";
import { ownLines } from "../record/own-lines.ts";
import type { Evidence } from "../schema/record.ts";
import { lineRoleSchema } from "../schema/tree.ts";
import { type ArticleEntry, PrintedBlock, PrintedLine, type PrintedRole } from "./archive.ts";
import { listPhotoGaps } from "./list-photo-gaps.ts";

interface Printed {
  articles: readonly ArticleEntry[];
  /** Of the lines that stand in no article. */
  evidence: readonly Evidence[];
  /** By line. */
  doubts: ReadonlyMap<number, readonly Doubt[]>;
}

const ROLES: readonly string[] = [...lineRoleSchema.options, "continuation"];
const isRole = (role: string): role is PrintedRole => ROLES.includes(role);

/** 1-based line → its roles; the one that the whole line has comes first. */
class LineRoles {
  private readonly roles = new Map<number, PrintedRole[]>();

  of(line: number): readonly PrintedRole[] {
    return this.roles.get(line) ?? [];
  }

  add(line: number, role: PrintedRole): void {
    const known = this.of(line);
    if (!known.includes(role)) this.roles.set(line, [...known, role]);
  }

  /** What the record's fields say counts where nothing better is known. */
  suggest(line: number, role: PrintedRole): void {
    if (this.of(line).length === 0) this.add(line, role);
  }
}

function addFields(roles: LineRoles, { record }: ArticleEntry): void {
  const { lines, crossheads } = record;
  for (const field of ["section", "rubric", "kicker", "headline", "subhead"] as const)
    for (const line of lines[field]) roles.suggest(line, field);
  for (const [index, own] of lines.body.entries()) {
    const first = crossheads.includes(index) ? "crosshead" : "paragraph";
    for (const [place, line] of own.entries()) roles.suggest(line, place === 0 ? first : "continuation");
  }
  for (const [index, own] of lines.photos.entries())
    for (const [place, line] of own.entries()) {
      const isCaption = place === 0 && record.photos[index]?.caption !== null;
      roles.suggest(line, isCaption ? "caption" : "credit");
    }
  // A byline or a source may be set on a line of the text.
  for (const line of lines.byline) roles.add(line, "byline");
  for (const line of lines.attribution) roles.add(line, "attribution");
}

/** Article → the blanks that its photos left. */
type PhotoGaps = ReadonlyMap<ArticleEntry, readonly number[]>;

function collectRoles(
  lines: readonly string[],
  { articles, evidence }: Printed,
  photoGaps: PhotoGaps,
): LineRoles {
  const roles = new LineRoles();
  const matter = findFrontMatter(lines.join("\n"));
  if (matter) {
    const length = lines.join("\n").slice(0, matter.end).trimEnd().split("\n").length;
    for (let line = 1; line <= length; line += 1) roles.add(line, "matter");
  }
  for (const { line, role } of [...evidence, ...articles.flatMap(({ record }) => record.evidence)])
    if (isRole(role)) roles.add(line, role);
  for (const article of articles) {
    addFields(roles, article);
    for (const line of photoGaps.get(article) ?? []) roles.add(line, "photo");
  }
  return roles;
}

/** 1-based line → the article that it belongs to; a blank belongs to the article on both sides of it. */
function collectOwners(lines: readonly string[], photoGaps: PhotoGaps): Map<number, ArticleEntry> {
  const owners = new Map<number, ArticleEntry>();
  for (const [article, gaps] of photoGaps)
    for (const line of [...ownLines(article.record), ...gaps])
      if (!owners.has(line)) owners.set(line, article);
  let above: ArticleEntry | undefined;
  let blank: number[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const owner = owners.get(line);
    if (owner === undefined && text.trim() === "") {
      blank.push(line);
      continue;
    }
    if (owner && owner === above) for (const between of blank) owners.set(between, owner);
    above = owner;
    blank = [];
  }
  return owners;
}

export function describePrint(lines: readonly string[], printed: Printed): PrintedBlock[] {
  const photoGaps = new Map(
    printed.articles.map((article) => [article, listPhotoGaps(lines, article.record)]),
  );
  const roles = collectRoles(lines, printed, photoGaps);
  const owners = collectOwners(lines, photoGaps);
  const blocks: { article: ArticleEntry | null; lines: PrintedLine[] }[] = [];
  for (const [index, text] of lines.entries()) {
    const number = index + 1;
    const article = owners.get(number) ?? null;
    const doubts = (printed.doubts.get(number) ?? []).map(({ id }) => id);
    const line = new PrintedLine(number, text, roles.of(number), doubts);
    const last = blocks.at(-1);
    if (last && last.article === article) last.lines.push(line);
    else blocks.push({ article, lines: [line] });
  }
  return blocks.map((block) => new PrintedBlock(block.article, block.lines));
}
