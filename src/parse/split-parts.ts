/** Joins the fragments of every paragraph of an article and takes bylines, credits and attributions off its text. */
import type { Position } from "unist";
import type { ArticleNode, LineNode, PartNode, Signature } from "../schema/tree.ts";
import type { BylineGrammar } from "./compile-byline-grammar.ts";
import { readClosingTail } from "./read-closing-tail.ts";
import { readOpeningByline } from "./read-opening-byline.ts";
import { trimEdges } from "./trim-edges.ts";

/** `（下转第三版）` at the end of a text. */
const JUMP_TAIL = /[（(]\s*(?:[紧上下]?[接转])\s*第?\s*[\dA-Z一二三四五六七八九十]{1,4}\s*版[^（()）]{0,12}[）)]\s*$/u;
const JUMP_REACH = 30;
/** Emphasis that a converter set inside a text. */
const EMPHASIS = /\*\*(?![\s*])([^*\n]{1,80}?)(?<!\s)\*\*/gu;

export function splitParts(article: ArticleNode, grammar: BylineGrammar, isMarkdown: boolean): void {
  const paragraphs = article.children.filter((child): child is LineNode => child.type === "paragraph");
  for (const [index, paragraph] of paragraphs.entries()) {
    const texts = paragraph.fragments.map(({ value }) => value);
    // An editor's note may stand above the paragraph that opens with the byline.
    const opening = index <= 1 && !hasByline(article) ? readOpeningByline(texts[0] ?? "", grammar) : null;
    const first = paragraph.fragments[0];
    if (opening && first && opening.length <= first.value.length) {
      const signature: Signature = {
        reporters: opening.reporters,
        correspondents: opening.correspondents,
        photographers: opening.photographers,
        attribution: opening.agency,
        photoNews: false,
        odd: opening.odd,
      };
      paragraph.parts.push(makePart("byline", opening.printed, slicePosition(first.position, 0, opening.length), signature));
      texts[0] = first.value.slice(opening.length);
    }
    takeTail(paragraph, texts, grammar, index === paragraphs.length - 1);
    const joined = texts.join("");
    paragraph.value = trimEdges(isMarkdown ? joined.replace(EMPHASIS, "$1") : joined).text;
  }
}

function hasByline(article: ArticleNode): boolean {
  return article.children.some(
    (child) => child.type !== "photo" && ((child.type === "byline" && child.data.signature !== null && isAboveText(article, child)) || child.parts.some((part) => part.type === "byline")),
  );
}

function isAboveText(article: ArticleNode, node: LineNode): boolean {
  const text = article.children.findIndex((child) => child.type === "paragraph");
  return article.children.indexOf(node) < text;
}

/** A closing stands at the end of an article; only a photo credit may end a paragraph before that. */
function takeTail(paragraph: LineNode, texts: string[], grammar: BylineGrammar, isLast: boolean): void {
  const at = texts.length - 1;
  const fragment = paragraph.fragments[at];
  let text = texts[at] ?? "";
  if (!fragment) return;
  const shift = fragment.value.length - text.length;
  const jump = JUMP_TAIL.exec(text.slice(-JUMP_REACH));
  if (jump) {
    const start = text.length - jump[0].length;
    paragraph.parts.push(makePart("jump", jump[0].trim(), slicePosition(fragment.position, shift + start, shift + text.length), null));
    text = text.slice(0, start);
  }
  const tail = readClosingTail(text, grammar);
  if (tail && tail.kind !== "names" && (isLast || tail.kind === "credit")) {
    const { reporters, correspondents, photographers, attribution, photoNews, odd } = tail;
    const position = slicePosition(fragment.position, shift + tail.start, shift + text.length);
    paragraph.parts.push(makePart(tail.kind, tail.printed, position, { reporters, correspondents, photographers, attribution, photoNews, odd }));
    text = text.slice(0, tail.start);
  }
  texts[at] = text;
}

function makePart(type: PartNode["type"], value: string, position: Position, signature: Signature | null): PartNode {
  return { type, value, position, data: { signature } };
}

/** The place of characters `from` to `to` of a line that stands at `position` and carries no heading mark. */
function slicePosition({ start, end }: Position, from: number, to: number): Position {
  const offset = start.offset ?? 0;
  const last = Math.min(to, (end.offset ?? 0) - offset);
  return {
    start: { line: start.line, column: start.column + from, offset: offset + from },
    end: { line: start.line, column: start.column + last, offset: offset + last },
  };
}
