/** Joins the fragments of every paragraph of an article and takes bylines, credits and attributions off its text. */
import type { Position } from "unist";
import type { ArticleNode, LineNode, PartNode, Signature } from "../schema/tree.ts";
import type { BylineGrammar } from "./compile-byline-grammar.ts";
import { readClosingTail } from "./read-closing-tail.ts";
import { readOpeningByline } from "./read-opening-byline.ts";
import { trimEdges } from "./trim-edges.ts";

/** `（下转第三版）` at the end of a text. */
const JUMP_TAIL =
  /[（(]\s*(?:[紧上下]?[接转])\s*第?\s*[\dA-Z一二三四五六七八九十]{1,4}\s*版[^（()）]{0,12}[）)]\s*$/u;
const JUMP_REACH = 30;
/** Emphasis that a converter set inside a text. */
export const EMPHASIS = /\*\*(?![\s*])([^*\n]{1,80}?)(?<!\s)\*\*/gu;

/** `isLiteral` tells of the first line of a paragraph whether asterisks in it are printed ones. */
export function splitParts(
  article: ArticleNode,
  grammar: BylineGrammar,
  isLiteral: (line: number) => boolean,
): void {
  const lines = article.children.filter((child) => child.type !== "photo");
  const paragraphs = lines.filter(({ type }) => type === "paragraph");
  for (const caption of lines.filter(({ type }) => type === "caption")) {
    const end = takeTail(caption, caption.value, grammar, false);
    caption.value = trimEdges(caption.value.slice(0, end)).text;
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    const joined = paragraph.fragments.map(({ value }) => value).join("");
    // An editor's note may stand above the paragraph that opens with the byline.
    const opening = index <= 1 && !hasByline(article) ? readOpeningByline(joined, grammar) : null;
    let start = 0;
    if (opening) {
      const signature: Signature = {
        reporters: opening.reporters,
        correspondents: opening.correspondents,
        photographers: opening.photographers,
        attribution: opening.agency,
        photoNews: opening.photographers.length > 0,
        odd: opening.odd,
      };
      paragraph.parts.push(
        makePart("byline", opening.printed, placeOf(paragraph, 0, opening.length), signature),
      );
      start = opening.length;
    }
    const end = takeTail(paragraph, joined, grammar, index === paragraphs.length - 1);
    const text = joined.slice(start, Math.max(start, end));
    paragraph.data.offsets = offsetsOf(paragraph, start + (text.length - text.trimStart().length));
    paragraph.data.isLiteral = isLiteral(paragraph.position.start.line);
    paragraph.value = trimEdges(paragraph.data.isLiteral ? text : text.replace(EMPHASIS, "$1")).text;
  }
}

function hasByline(article: ArticleNode): boolean {
  return article.children.some(
    (child) =>
      child.type !== "photo" &&
      ((child.type === "byline" && child.data.signature !== null && isAboveText(article, child)) ||
        child.parts.some((part) => part.type === "byline")),
  );
}

function isAboveText(article: ArticleNode, node: LineNode): boolean {
  const text = article.children.findIndex((child) => child.type === "paragraph");
  return article.children.indexOf(node) < text;
}

/** A closing stands at the end of an article; only a photo credit may end a paragraph before that. Returns where the text ends. */
function takeTail(paragraph: LineNode, joined: string, grammar: BylineGrammar, isLast: boolean): number {
  let end = joined.length;
  const jump = JUMP_TAIL.exec(joined.slice(-JUMP_REACH));
  if (jump) {
    end -= jump[0].length;
    paragraph.parts.push(makePart("jump", jump[0].trim(), placeOf(paragraph, end, joined.length), null));
  }
  const tail = readClosingTail(joined.slice(0, end), grammar);
  if (tail && tail.kind !== "names" && (isLast || tail.kind === "credit")) {
    const { reporters, correspondents, photographers, attribution, photoNews, odd } = tail;
    const signature = { reporters, correspondents, photographers, attribution, photoNews, odd };
    paragraph.parts.push(makePart(tail.kind, tail.printed, placeOf(paragraph, tail.start, end), signature));
    end = tail.start;
  }
  return end;
}

function makePart(
  type: PartNode["type"],
  value: string,
  position: Position,
  signature: Signature | null,
): PartNode {
  return { type, value, position, data: { signature } };
}

/** Where each fragment begins in the text that is left once `taken` characters are off its head. */
function offsetsOf({ fragments }: LineNode, taken: number): number[] {
  let passed = -taken;
  return fragments.map(({ value }) => {
    const offset = Math.max(0, passed);
    passed += value.length;
    return offset;
  });
}

/** The place of characters `from` to `to` of the joined text, which may run over several printed lines. */
function placeOf(paragraph: LineNode, from: number, to: number): Position {
  return { start: pointAt(paragraph, from, false), end: pointAt(paragraph, to, true) };
}

function pointAt({ fragments, position }: LineNode, index: number, isEnd: boolean): Position["start"] {
  let passed = 0;
  for (const { value, inset, position: place } of fragments) {
    const within = index - passed;
    if (within < value.length || (isEnd && within === value.length)) {
      const shift = Math.min(inset + within, (place.end.offset ?? 0) - (place.start.offset ?? 0));
      return {
        line: place.start.line,
        column: place.start.column + shift,
        offset: (place.start.offset ?? 0) + shift,
      };
    }
    passed += value.length;
  }
  return position.end;
}
