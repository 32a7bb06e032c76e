/** The blanks, captions and credits of an article → its photos, each at its place among the body entries. */
import type { Photo } from "../schema/record.ts";
import type { ArticleNode, LineNode } from "../schema/tree.ts";

export interface PlacedPhoto {
  photo: Photo;
  /** Source lines of caption and credit; none where only blank lines stood for the photo. */
  lines: number[];
}

export function placePhotos(article: ArticleNode, body: readonly LineNode[]): PlacedPhoto[] {
  const inBody = new Set<LineNode>(body);
  const placed: PlacedPhoto[] = [];
  let passed = 0;
  const add = (): PlacedPhoto => {
    const photo: PlacedPhoto = { photo: { afterParagraph: passed, caption: null, credit: null }, lines: [] };
    placed.push(photo);
    return photo;
  };
  for (const child of article.children) {
    if (child.type === "photo") {
      add();
      continue;
    }
    const start = child.position.start.line;
    if (child.type === "caption" && !inBody.has(child)) {
      // A caption belongs to the blank above it, if that has none yet; else its photo left no blank.
      const last = placed.at(-1);
      const owner = last && last.photo.caption === null && last.photo.afterParagraph === passed ? last : add();
      owner.photo.caption = child.value || null;
      owner.lines.push(start);
    }
    if (child.type === "credit") addCredit(child.value, start);
    if (inBody.has(child)) passed += 1;
    for (const part of child.parts) if (part.type === "credit") addCredit(part.value, part.position.start.line);
    const signatures = [child.data.signature, ...child.parts.map(({ data }) => data.signature)];
    if (signatures.some((signature) => signature?.photoNews) && placed.length === 0) add();
  }
  return placed;

  function addCredit(credit: string, line: number): void {
    const owner = placed.findLast(({ photo }) => photo.credit === null) ?? add();
    owner.photo.credit = credit;
    owner.lines.push(line);
  }
}
