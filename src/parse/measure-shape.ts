/** One printed line → what can be said of it without its neighbours. */
import type { PrintedLine } from "./collect-lines.ts";
import type { BylineGrammar } from "./compile-byline-grammar.ts";
import type { PagePatterns } from "./compile-page-patterns.ts";
import { countCells } from "./count-cells.ts";
import { countMarks } from "./count-marks.ts";
import { hasText, MAX_TITLE } from "./has-text.ts";
import { isBulleted } from "./is-bulleted.ts";
import { type ClosingLine, readClosingLine } from "./read-closing-line.ts";
import { type ClosingTail, readClosingTail } from "./read-closing-tail.ts";
import { type Ending, readEnding } from "./read-ending.ts";
import { isFolio } from "./read-folio.ts";
import { type OpeningByline, readOpeningByline } from "./read-opening-byline.ts";

/** Roles that a line has by its wording alone. */
export type FixedRole = "folio" | "caption" | "credit" | "attribution" | "jump" | "ornament";

export interface Shape {
  /** The text without label ornaments. */
  text: string;
  /** Characters other than white space; counted no further than the longest title could be. */
  length: number;
  ending: Ending;
  commas: number;
  hasStopInside: boolean;
  /** Quotation or title marks opened and never closed, closed and never opened; counted on short lines only. */
  openMarks: number;
  strayMarks: number;
  isSpaced: boolean;
  startsClosed: boolean;
  startsDashed: boolean;
  isNumbered: boolean;
  isOrphan: boolean;
  isOrnamented: boolean;
  isLabel: boolean;
  /** A label over several short items (简讯, 短波). */
  isGroupLabel: boolean;
  endsLikeLabel: boolean;
  isSlogan: boolean;
  opensLead: boolean;
  isNote: boolean;
  hasParallelPhrases: boolean;
  opensLikeSentence: boolean;
  reportsSpeech: boolean;
  endsHanging: boolean;
  /** `小舒女士：`: a letter begins. */
  isSalutation: boolean;
  /** `咨询电话：12351转3`: where to turn to, which needs no full stop. */
  isContact: boolean;
  /** `寇满仓说。`: nothing but who said what stands before it. */
  saysWho: boolean;
  /** A list mark before a text: `△市图书馆…`. */
  isBulleted: boolean;
  /** Cells of a line that white space divides into columns; 0 where it does not look like a table. */
  cells: number;
  hasNumberCell: boolean;
  byline: OpeningByline | null;
  closing: ClosingLine | null;
  tail: ClosingTail | null;
  fixed: FixedRole | null;
}

const STARTS_CLOSED = /^[，。、；：！？）”’》】」』〉,;:!?)]/u;
/** A column may break before the mark that ends its sentence: a line of nothing else is no ornament. */
const ONLY_CLOSES = /^[，。、；：！？）”’》】」』〉]{1,3}$/u;
const STARTS_DASHED = /^(?:——|—|──|--)/u;
/** `一、`, `（二）`, `3.`, `第一，`… before a short heading. */
const NUMBERED =
  /^(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]{1,3}[、．.]|\d{1,2}[、．.](?!\d)|[①-⑩]|之[一二三四五六七八九十]$)/u;
/** A clause of one or two characters up to a comma can't open a paragraph: `上，全国劳动模范…`. */
const ORPHAN = /^[\p{Script=Han}]{1,2}[，、；。,;]/u;
const ORPHAN_EXCEPT =
  /^(?:随后|同时|目前|此外|会上|当天|近日|日前|其中|为此|首先|其次|再次|最后|另外|今年|去年|现场|期间|如今|此次|活动|然而|但是|所以|因此|不过|最终|今后|未来|昨天|今天|昨日|今日|对此|据悉|原来|接着|于是|后来|其实|总之|当晚|当日|次日|前期|下午|上午|晚上|清晨|傍晚|凌晨|中午|深夜|夜晚|早上)/u;
const CONTACT =
  /^(?=\p{Script=Han}{0,6}(?:电话|热线|邮箱|网址|地址|传真|邮编)[：:]\s*\S)(?!.*(?:印刷|发行|订阅|定价|广告))/u;
/** `编辑同志：`, `亲爱的师傅们：`. */
const SALUTATION = /^\p{Script=Han}{2,12}[：:]$/u;
const INTERIOR_SPACE = /[\p{Script=Han}”’》！？\d][ \u3000]+[\p{Script=Han}“‘《\d]/u;
const JUMP =
  /^[（(【▲▶►>\s]*(?:[紧上下]?[接转]|见|详见|相关报道见)\s*(?:第\s*)?[\dA-Z一二三四五六七八九十]{1,4}\s*版[^，。]{0,12}$/u;

const MAX_GROUP_LABEL = 8;

export interface ShapeContext {
  grammar: BylineGrammar;
  /** Compiled once by `compilePagePatterns`. */
  patterns: PagePatterns;
}

export function measureShape(line: PrintedLine, { grammar, patterns }: ShapeContext): Shape {
  const isShort = line.text.length <= MAX_TITLE;
  const bare = isShort ? line.text.replace(patterns.ornaments, "") : line.text;
  const hasBullet = isBulleted(line.text);
  const isOrnamented =
    isShort &&
    !(hasBullet && readEnding(bare) !== "none") &&
    bare !== line.text &&
    bare !== "" &&
    !/^[（(]/u.test(line.text);
  const text = isOrnamented ? bare : line.text;
  const solid = text.replace(/\s/gu, "");
  const marks = isShort ? countMarks(text) : { open: 0, stray: 0 };
  const byline = readOpeningByline(hasBullet ? line.text.slice(1) : line.text, grammar);
  const closing = readClosingLine(line.text, grammar);
  const shape: Shape = {
    text,
    length: isShort ? solid.length : text.length,
    ending: readEnding(text),
    commas: isShort ? (text.match(/[，；,;]/gu)?.length ?? 0) : 0,
    hasStopInside: isShort && /。(?!$|[”’）])/u.test(text),
    openMarks: marks.open,
    strayMarks: marks.stray,
    isSpaced: isShort && INTERIOR_SPACE.test(text),
    startsClosed: STARTS_CLOSED.test(text),
    startsDashed: STARTS_DASHED.test(text),
    isNumbered: NUMBERED.test(text),
    isOrphan: ORPHAN.test(text) && !ORPHAN_EXCEPT.test(text),
    isOrnamented,
    isLabel: patterns.labels.has(solid),
    isGroupLabel: text.length <= MAX_GROUP_LABEL && patterns.groupLabel.test(solid),
    endsLikeLabel: text.length <= 8 && patterns.labelEnding.test(text),
    isSlogan: isShort && patterns.slogan.test(text),
    opensLead: patterns.lead.test(text),
    isNote: patterns.note.test(line.text),
    hasParallelPhrases: isShort && hasParallelPhrases(text),
    opensLikeSentence: patterns.opener.test(text),
    reportsSpeech: isShort && patterns.speech.test(text),
    endsHanging: isShort && patterns.hanging.test(text),
    isSalutation: isShort && SALUTATION.test(text),
    isContact: isShort && CONTACT.test(text),
    saysWho: isShort && patterns.speaker.test(text),
    isBulleted: hasBullet,
    ...(isShort && !closing ? countCells(text) : { cells: 0, hasNumberCell: false }),
    // A line of nothing but a signature closes a text, unless a dateline says that one begins.
    byline: byline && byline.length >= line.text.length && closing ? null : byline,
    closing,
    tail: closing ? null : readClosingTail(line.text, grammar),
    fixed: null,
  };
  shape.fixed = readFixedRole(line, shape, patterns);
  return shape;
}

function readFixedRole(line: PrintedLine, shape: Shape, patterns: PagePatterns): FixedRole | null {
  if (line.image !== null) return "caption";
  if (!hasText(line.text)) return ONLY_CLOSES.test(line.text) ? null : "ornament";
  if (line.text.length <= MAX_TITLE && JUMP.test(line.text)) return "jump";
  if (isFolio(line.text)) return "folio";
  if (line.depth > 0) return null;
  if (shape.closing?.kind === "credit" || shape.closing?.kind === "attribution") return shape.closing.kind;
  return patterns.caption.test(line.text) ? "caption" : null;
}

/** Two phrases of about equal length with a blank between, as slogans are set. */
function hasParallelPhrases(text: string): boolean {
  const phrases = text.split(/[ \u3000]+/u);
  const [first = "", second = ""] = phrases;
  return (
    phrases.length === 2 &&
    Math.abs(first.length - second.length) <= 2 &&
    first.length >= 4 &&
    !/[，、：]/u.test(text)
  );
}
