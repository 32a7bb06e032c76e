/** The lines of a page with their shapes → for each line whose role is open, the named features that bear on it. */
import type { Segmenter } from "../schema/segmenter.ts";
import type { PrintedLine } from "./collect-lines.ts";
import { measureKinship } from "./measure-kinship.ts";
import { MAX_TITLE, type Shape } from "./measure-shape.ts";
import type { OrganisationGauge } from "./name-organisation.ts";
import { isPhotoGap, type PageHabits } from "./read-habits.ts";
import type { Feature } from "./role-weights.ts";
import { straddlesSeam } from "./straddle-seam.ts";

export interface Observation {
  /** Index into the lines of the page. */
  index: number;
  features: Map<Feature, number>;
  /** How surely the line stops in the middle of a sentence, 0 to 1. */
  unfinished: number;
}

export interface FeatureContext {
  gauge: OrganisationGauge;
  segmenter: Segmenter;
}

/** A title has no more than this many lines: how far ahead the byline below it is looked for. */
const MAX_TITLE_LINES = 6;
/** Title lines, in characters. */
const VERY_SHORT = 4;
const SHORT = 30;
const RATHER_LONG = 44;
const LONG = 60;
/** A column is at least so wide that the first line of a paragraph, set in by two, holds this many characters. */
const MIN_FIRST_LINE = 10;
/** Names of sections and rubrics are shorter than titles. */
const MAX_LABEL = 13;
/** Kinship to the text below from which a line is its own; beneath `FOREIGN` it is not. */
const FOREIGN = 0.12;

export function measureFeatures(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  habits: PageHabits,
  context: FeatureContext,
): Observation[] {
  const soft = [...lines.keys()].filter((index) => shapes[index]?.fixed === null);
  const below = findTextBelow(shapes, soft);
  const headings = relateHeadings(lines, shapes, soft);
  const observations: Observation[] = [];
  let isUnderLabel = false;
  for (const [at, index] of soft.entries()) {
    const line = lines[index];
    const shape = shapes[index];
    if (!line || !shape) continue;
    const features = new Map<Feature, number>();
    const has = (feature: Feature, value: boolean | number) => {
      if (value) features.set(feature, Number(value));
    };
    const isTitleLike = shape.length <= LONG && shape.ending !== "sentence";
    describeShape(shape, has);
    describeMarkup(line, shape, habits, headings.get(index), has);

    const previous = at > 0 ? soft[at - 1] : undefined;
    const before = previous === undefined ? undefined : shapes[previous];
    has("first line", at === 0);
    has("not at the top", at > 1 || (at === 1 && before !== undefined && !looksLikeTitle(before)));
    has("after a wide gap", at > 0 && isPhotoGap(line, habits));
    if (previous !== undefined && before) {
      for (let between = previous + 1; between < index; between += 1) {
        const fixed = shapes[between]?.fixed;
        if (fixed === "ornament") has("after a rule", true);
        if (fixed === "attribution" || (fixed === "credit" && before.ending === "sentence"))
          has("after a closing", !looksLikeTitle(before));
      }
      if (before.tail && before.tail.kind !== "credit") has("after a closing", true);
      const isSeam = before.ending === "none" || before.ending === "open";
      if (isSeam && !before.closing && line.depth === 0 && lines[previous]?.depth === 0)
        has("word across the seam", straddlesSeam(lines[previous]?.text ?? "", line.text, context.segmenter));
      describeWrapping(line, lines[previous], before, habits, has);
    }
    const next = shapes[index + 1];
    has(
      "goes on from another page",
      next?.fixed === "jump" && /[上紧]?接/u.test(next.text) && shape.length <= LONG,
    );
    if (isTitleLike) {
      const textBelow = below.text[at];
      if (textBelow) {
        const kinship = measureKinship(shape.text, textBelow);
        has("kin to the text below", kinship);
        has("foreign to the text below", kinship < FOREIGN);
        has("names who acts", context.gauge(shape.text));
      }
    }
    if (shape.length <= RATHER_LONG || line.depth > 0) {
      const follows = (below.hasByline[at] ?? false) || closesSoon(shapes, soft, at);
      has("byline follows", follows);
      const isApart =
        (habits.gap === 0 && line.gap > 0) ||
        features.has("after a closing") ||
        features.has("after a wide gap");
      has(
        "no byline follows where bylines are the habit",
        !follows && habits.usesBylines && line.depth === 0 && isTitleLike && !isApart,
      );
    }
    if (isTitleLike && shape.length <= RATHER_LONG && line.depth === 0) {
      const isTwin = hasTwin(lines, shapes, soft, at);
      has("has a twin", isTwin);
      has("has no twin", !isTwin);
    }
    has("tabular", isTabular(lines, shapes, index));
    if (shape.isLabel && shape.length <= MAX_LABEL) isUnderLabel = true;
    else if (
      isTitleLike &&
      !shape.isBulleted &&
      !line.indented &&
      before &&
      unfinishedDegree(before) === 0 &&
      !features.has("column wraps")
    )
      isUnderLabel = false;
    has("bullet under a label", isUnderLabel && shape.isBulleted);
    if (habits.gap === 0 && at > 0) {
      has("set apart", line.gap > 0);
      has("set close", line.gap === 0);
    }
    observations.push({ index, features, unfinished: features.has("tabular") ? 0 : unfinishedDegree(shape) });
  }
  return observations;
}

/** Photo news is signed at its end: how many lines below its headline that may be. */
const PHOTO_NEWS_LINES = 4;

function closesSoon(shapes: readonly Shape[], soft: readonly number[], at: number): boolean {
  for (let ahead = at + 2; ahead <= at + PHOTO_NEWS_LINES; ahead += 1) {
    const shape = shapes[soft[ahead] ?? -1];
    if (!shape || shape.byline) return false;
    if (shape.closing?.photoNews) return true;
  }
  return false;
}

/** Crossheads come in sets: how far apart, in lines, and how different in length two of a set may be. */
const TWIN_REACH = 14;
const TWIN_LENGTH = 4;

/** True where another title line of the same look stands near, with text and no byline between the two. */
function hasTwin(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  soft: readonly number[],
  at: number,
): boolean {
  const line = lines[soft[at] ?? -1];
  const shape = shapes[soft[at] ?? -1];
  if (!line || !shape) return false;
  for (const step of [-1, 1]) {
    for (let distance = 1; distance <= TWIN_REACH; distance += 1) {
      const other = shapes[soft[at + step * distance] ?? -1];
      const otherLine = lines[soft[at + step * distance] ?? -1];
      const above = shapes[soft[at + step * distance - 1] ?? -1];
      if (!other || !otherLine || !above || other.byline || other.closing || otherLine.depth > 0) break;
      if (distance === 1 || other.ending === "sentence" || other.ending === "open" || other.length > SHORT)
        continue;
      const looksAlike =
        otherLine.bold === line.bold &&
        otherLine.gap === line.gap &&
        otherLine.indented === line.indented &&
        other.isNumbered === shape.isNumbered;
      if (
        looksAlike &&
        unfinishedDegree(above) === 0 &&
        Math.abs(other.length - shape.length) <= TWIN_LENGTH &&
        other.openMarks + other.strayMarks === 0
      )
        return true;
    }
  }
  return false;
}

/** A row of a table has as many cells as a row beside it, and one of the two holds a number. */
function isTabular(lines: readonly PrintedLine[], shapes: readonly Shape[], index: number): boolean {
  const shape = shapes[index];
  if (!shape || shape.cells === 0) return false;
  const isRow = (other: number, gap: number | undefined) => {
    const beside = shapes[other];
    return (
      gap === 0 &&
      beside !== undefined &&
      Math.abs(beside.cells - shape.cells) <= 1 &&
      beside.cells > 0 &&
      (beside.hasNumberCell || shape.hasNumberCell)
    );
  };
  return isRow(index - 1, lines[index]?.gap) || isRow(index + 1, lines[index + 1]?.gap);
}

type Add = (feature: Feature, value: boolean | number) => void;

function describeShape(shape: Shape, has: Add): void {
  const { length } = shape;
  has("very short", length <= VERY_SHORT);
  has("short", length > VERY_SHORT && length <= SHORT);
  has("rather long", length > RATHER_LONG && length <= LONG);
  has("long", length > LONG && length <= MAX_TITLE);
  has("very long", length > MAX_TITLE);
  has("ends a sentence", shape.ending === "sentence");
  has("ends with an exclamation", shape.ending === "exclaim");
  has("asks for more", shape.ending === "open");
  has("short and unfinished", shape.ending === "none" && length <= RATHER_LONG);
  has("shorter than a column line", shape.ending === "none" && length < MIN_FIRST_LINE);
  has("comma", Math.min(shape.commas, 3));
  has("stop inside", shape.hasStopInside);
  has("open marks", shape.openMarks > 0);
  has("stray marks", shape.strayMarks > 0);
  has("spaced", shape.isSpaced);
  has("starts closed", shape.startsClosed);
  has("orphan", shape.isOrphan);
  has("ornamented", shape.isOrnamented && shape.closing === null);
  has("label", shape.isLabel);
  has("label of a group", shape.isGroupLabel);
  has("ends like a label", shape.endsLikeLabel);
  has("slogan", shape.isSlogan);
  has("dashed", shape.startsDashed);
  has("numbered", shape.isNumbered);
  has("opening byline", shape.byline !== null);
  has("opens like a lead", shape.byline === null && shape.opensLead);
  has("no sign of a lead", shape.byline === null && !shape.opensLead);
  has("note", shape.isNote);
  has("no label sign", !shape.isOrnamented && !shape.isLabel && !shape.endsLikeLabel);
  has("longer than a label", length > MAX_LABEL);
  has("parallel phrases", shape.hasParallelPhrases);
  has("not a slogan", !shape.isSlogan);
  has("numbered and unfinished", shape.isNumbered && shape.ending === "none" && length <= RATHER_LONG);
  has("opens like a sentence", shape.opensLikeSentence && shape.byline === null);
  has("reports speech", shape.reportsSpeech);
  has("ends hanging", shape.endsHanging && shape.ending === "none");
  has("no signature", shape.closing === null);
  has("byline line", shape.closing?.kind === "byline");
  has("names only", shape.closing?.kind === "names");
}

function describeMarkup(
  line: PrintedLine,
  shape: Shape,
  habits: PageHabits,
  relation: HeadingRelation | undefined,
  has: Add,
): void {
  has("heading", line.depth > 0);
  has("plain among headings", line.depth === 0 && habits.usesHeadings && shape.length <= LONG);
  has("bold", line.bold && line.depth === 0);
  if (relation) {
    has("heads deeper headings", relation.deeper >= 2);
    has("heads one deeper heading", relation.deeper === 1);
    has("deeper after text", relation.isDeeperAfterText);
    has("below a shallower heading", relation.isBelowShallower);
    has("above a shallower heading", relation.isAboveShallower);
  }
  if (!habits.usesIndent || line.depth > 0) return;
  has("indented", line.indented);
  has("not indented", !line.indented);
}

/** In a page of wrapped columns a line that filled its column goes on in the next, whatever mark it ends with. */
function describeWrapping(
  line: PrintedLine,
  previous: PrintedLine | undefined,
  before: Shape,
  habits: PageHabits,
  has: Add,
): void {
  if (!previous || habits.columnWidth === null || line.gap > habits.gap || line.depth > 0 || line.indented)
    return;
  const isFull = before.length >= habits.columnWidth - 1;
  has("column wraps", isFull && previous.depth === 0);
}

/** A colon ends a line in the middle of a sentence or before a list, a quotation or a letter's text. */
const COLON_DEGREE = 0.5;

function unfinishedDegree(shape: Shape): number {
  if (shape.tail !== null || (shape.ending !== "none" && shape.ending !== "open")) return 0;
  return /[：:]$/u.test(shape.text) ? COLON_DEGREE : 1;
}

function looksLikeTitle(shape: Shape): boolean {
  return (
    shape.length <= LONG &&
    shape.ending !== "sentence" &&
    shape.ending !== "open" &&
    shape.byline === null &&
    shape.closing === null
  );
}

/** For each soft line: the head of the article text that stands under it, and whether an opening byline does. */
function findTextBelow(
  shapes: readonly Shape[],
  soft: readonly number[],
): { text: (string | null)[]; hasByline: boolean[] } {
  const window = 400;
  const text: (string | null)[] = new Array(soft.length).fill(null);
  const hasByline: boolean[] = new Array(soft.length).fill(false);
  let start = -1;
  let head: { start: number; text: string } | null = null;
  const headOf = (from: number): string => {
    if (head?.start === from) return head.text;
    let joined = "";
    for (let next = from; next < soft.length && joined.length < window; next += 1)
      joined += (shapes[soft[next] ?? -1]?.text ?? "").slice(0, window);
    head = { start: from, text: joined.slice(0, window) };
    return head.text;
  };
  for (let at = soft.length - 1; at >= 0; at -= 1) {
    const shape = shapes[soft[at] ?? -1];
    if (!shape) continue;
    if (start >= 0 && start - at <= MAX_TITLE_LINES) {
      const first = shapes[soft[start] ?? -1];
      text[at] = headOf(start);
      const between = shapes[soft[at + 1] ?? -1];
      hasByline[at] =
        start === at + 1
          ? first?.byline !== null || first.closing?.kind === "byline"
          : (hasByline[at + 1] ?? false) &&
            between !== undefined &&
            (looksLikeTitle(between) || between.closing !== null);
    }
    if (
      shape.byline ||
      shape.length > LONG ||
      shape.ending === "sentence" ||
      shape.closing?.kind === "byline"
    )
      start = at;
  }
  return { text, hasByline };
}

interface HeadingRelation {
  /** Deeper headings that follow, without text of its own between, up to the next as shallow. */
  deeper: number;
  isDeeperAfterText: boolean;
  isBelowShallower: boolean;
  isAboveShallower: boolean;
}

function relateHeadings(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  soft: readonly number[],
): Map<number, HeadingRelation> {
  const relations = new Map<number, HeadingRelation>();
  const headings = soft.filter((index) => (lines[index]?.depth ?? 0) > 0);
  const textBefore = new Array<number>(lines.length + 1).fill(0);
  for (const [index, shape] of shapes.entries())
    textBefore[index + 1] =
      (textBefore[index] ?? 0) +
      (shape.fixed === null && !looksLikeTitle(shape) && lines[index]?.depth === 0 ? 1 : 0);
  const hasText = (from: number, to: number) => (textBefore[to] ?? 0) > (textBefore[from + 1] ?? 0);
  for (const [at, index] of headings.entries()) {
    const depth = lines[index]?.depth ?? 0;
    const previous = headings[at - 1];
    const next = headings[at + 1];
    const nextDepth = next === undefined ? 0 : (lines[next]?.depth ?? 0);
    let deeper = 0;
    if (next !== undefined && nextDepth > depth && !hasText(index, next)) {
      // Two are as good as many: the count stops there, which keeps the page linear.
      for (let i = at + 1; i < headings.length && deeper < 2; i += 1) {
        const other = lines[headings[i] ?? -1]?.depth ?? 0;
        if (other <= depth) break;
        if (other === nextDepth) deeper += 1;
        else if (i - at > MAX_TITLE_LINES * 2) break;
      }
    }
    const before = previous === undefined ? undefined : relations.get(previous);
    const isLikePrevious = previous !== undefined && lines[previous]?.depth === depth;
    relations.set(index, {
      deeper,
      // The second crosshead of an article stands as deep as the first.
      isDeeperAfterText:
        previous !== undefined &&
        hasText(previous, index) &&
        ((lines[previous]?.depth ?? 0) < depth || (isLikePrevious && (before?.isDeeperAfterText ?? false))),
      isBelowShallower:
        previous !== undefined && (lines[previous]?.depth ?? 0) < depth && !hasText(previous, index),
      isAboveShallower: next !== undefined && nextDepth < depth && !hasText(index, next),
    });
  }
  return relations;
}
