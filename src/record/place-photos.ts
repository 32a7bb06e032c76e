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
  let ahead = article.children.filter(({ type }) => type === "photo").length;
  const add = (): PlacedPhoto => {
    const photo: PlacedPhoto = { photo: { afterParagraph: passed, caption: null, credit: null }, lines: [] };
    placed.push(photo);
    return photo;
  };
  /** Captions and credits that stand above the blank of their photo. */
  const waiting: ((photo: PlacedPhoto) => void)[] = [];
  const give = (photo: PlacedPhoto | undefined, assign: (photo: PlacedPhoto) => void) => {
    if (photo) assign(photo);
    else if (ahead > 0) waiting.push(assign);
    else assign(add());
  };
  for (const child of article.children) {
    if (child.type === "photo") {
      ahead -= 1;
      const photo = add();
      waiting.shift()?.(photo);
      continue;
    }
    const line = child.position.start.line;
    if (child.type === "caption" && !inBody.has(child)) {
      // A caption belongs to the blank above it, if that has none yet; else its photo left no blank.
      const last = placed.at(-1);
      const isBelow = last && last.photo.caption === null && last.photo.afterParagraph === passed;
      give(isBelow ? last : undefined, ({ photo, lines }) => {
        photo.caption = child.value || null;
        lines.push(line);
      });
    }
    if (inBody.has(child)) passed += 1;
    const credits = child.parts
      .filter(({ type }) => type === "credit")
      .map((part) => ({ value: part.value, line: part.position.start.line }));
    if (child.type === "credit") credits.push({ value: child.value, line });
    for (const credit of credits)
      give(
        placed.findLast(({ photo }) => photo.credit === null),
        ({ photo, lines }) => {
          photo.credit = credit.value;
          lines.push(credit.line);
        },
      );
    const signatures = [child.data.signature, ...child.parts.map(({ data }) => data.signature)];
    if (signatures.some((signature) => signature?.photoNews) && placed.length + ahead === 0) add();
  }
  return placed;
}
