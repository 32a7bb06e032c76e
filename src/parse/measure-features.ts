/** The lines of a page with their shapes → for each line whose role is open, the named features that bear on it. */
import type { Segmenter } from "../schema/segmenter.ts";
import { breaksTitle } from "./breaks-title.ts";
import { closesSoon } from "./closes-soon.ts";
import type { PrintedLine } from "./collect-lines.ts";
import { describeMarkup } from "./describe-markup.ts";
import { type AddFeature, describeShape, MAX_LABEL, RATHER_LONG } from "./describe-shape.ts";
import { findTextBelow } from "./find-text-below.ts";
import { hasTwin } from "./find-twin.ts";
import { isTabular } from "./is-tabular.ts";
import { LONG_TITLE, looksLikeTitle } from "./looks-like-title.ts";
import { unfinishedDegree } from "./measure-completeness.ts";
import { measureKinship } from "./measure-kinship.ts";
import type { Shape } from "./measure-shape.ts";
import type { OrganisationGauge } from "./name-organisation.ts";
import { isPhotoGap, type PageHabits } from "./read-habits.ts";
import { relateHeadings } from "./relate-headings.ts";
import type { Feature, SoftRole } from "./role-weights.ts";
import { straddlesSeam } from "./straddle-seam.ts";

export interface Observation {
  /** Index into the lines of the page. */
  index: number;
  features: Map<Feature, number>;
  /** How surely the line stops in the middle of a sentence, 0 to 1. */
  unfinished: number;
  /** The only roles that an editor's correction leaves open. */
  asked?: readonly SoftRole[] | undefined;
}

export interface FeatureContext {
  gauge: OrganisationGauge;
  segmenter: Segmenter;
}

/** Kinship to the text below from which a line is its own; beneath `FOREIGN` it is not. */
const FOREIGN = 0.12;

export function measureFeatures(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  habits: PageHabits,
  { gauge, segmenter }: FeatureContext,
): Observation[] {
  const soft = [...lines.keys()].filter((index) => shapes[index]?.fixed === null);
  const below = findTextBelow(shapes, soft);
  const headings = relateHeadings(lines, shapes, soft);
  const observations: Observation[] = [];
  let isUnderLabel = false;
  let goesOn = false;
  for (const [at, index] of soft.entries()) {
    const line = lines[index];
    const shape = shapes[index];
    if (!line || !shape) continue;
    const features = new Map<Feature, number>();
    const has = (feature: Feature, value: boolean | number) => {
      if (value) features.set(feature, Number(value));
    };
    const isTitleLike = shape.length <= LONG_TITLE && shape.ending !== "sentence";
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
      has("says who spoke", shape.saysWho && QUOTED.test(before.text));
      const isSeam = before.ending === "none" || before.ending === "open";
      if (isSeam && !before.closing && line.depth === 0 && lines[previous]?.depth === 0)
        has("word across the seam", straddlesSeam(lines[previous]?.text ?? "", line.text, segmenter));
      describeWrapping(line, lines[previous], before, habits, has);
    }
    const next = shapes[index + 1];
    const isLabelAbove = isLabelSized(shape) && line.depth === 0 && isTitleBelow(lines, shapes, soft[at + 1]);
    has(
      "label above a title",
      isLabelAbove && (at === 0 || (before !== undefined && unfinishedDegree(before) === 0)),
    );
    has("label at the top", isLabelAbove && at === 0);
    has(
      "spaced above a title",
      shape.isSpaced && looksLikeTitle(shape) && !shape.tail && isTitleBelow(lines, shapes, soft[at + 1]),
    );
    // The signature of a letter, 读者 小舒, is shorter.
    has(
      "salutation follows",
      shape.length >= MIN_LETTER_TITLE && (shapes[soft[at + 1] ?? -1]?.isSalutation ?? false),
    );
    has("goes on from the title above", goesOn);
    // Only where the page keeps the line breaks of its columns those of its headlines are kept, too.
    goesOn =
      habits.columnWidth !== null &&
      isTitlePair(lines, shapes, soft[at], soft[at + 1]) &&
      breaksTitle(shape.text, shapes[soft[at + 1] ?? -1]?.text ?? "", segmenter);
    has("goes on in the title below", goesOn);
    has(
      "goes on from another page",
      next?.fixed === "jump" && /[上紧]?接/u.test(next.text) && shape.length <= LONG_TITLE,
    );
    if (isTitleLike) {
      const textBelow = below.text[at];
      if (textBelow) {
        const kinship = measureKinship(shape.text, textBelow);
        has("kin to the text below", kinship);
        has("foreign to the text below", kinship < FOREIGN);
        has("names who acts", gauge(shape.text));
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

/** A quotation ends the line. */
const QUOTED = /[”」"]$/u;

/** A label that no list knows is a few characters without a mark: 百姓热线. */
const MAX_UNKNOWN_LABEL = 4;
const MIN_UNKNOWN_LABEL = 3;
const MIN_LETTER_TITLE = 7;

function isLabelSized(shape: Shape): boolean {
  return (
    shape.length <= (shape.endsLikeLabel ? MAX_LABEL : MAX_UNKNOWN_LABEL) &&
    shape.length >= MIN_UNKNOWN_LABEL &&
    shape.closing === null &&
    /^\p{Script=Han}+$/u.test(shape.text)
  );
}

/** True where the next line is a title and longer than a label, so that this one need not be the title itself. */
function isTitleBelow(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  below: number | undefined,
): boolean {
  const shape = shapes[below ?? -1];
  const line = lines[below ?? -1];
  return (
    shape !== undefined &&
    line !== undefined &&
    !line.indented &&
    shape.length > MAX_UNKNOWN_LABEL &&
    shape.length <= RATHER_LONG &&
    looksLikeTitle(shape) &&
    shape.openMarks === 0
  );
}

/** True where the line and the next one are titles of one make, with no blank between. */
function isTitlePair(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  index: number | undefined,
  below: number | undefined,
): boolean {
  const [line, shape, next] = [lines[index ?? -1], shapes[index ?? -1], lines[below ?? -1]];
  return (
    line !== undefined &&
    shape !== undefined &&
    next !== undefined &&
    shape.length > MAX_UNKNOWN_LABEL &&
    shape.length <= RATHER_LONG &&
    looksLikeTitle(shape) &&
    !line.indented &&
    !shape.isLabel &&
    !shape.isOrnamented &&
    next.gap === 0 &&
    next.depth === line.depth &&
    isTitleBelow(lines, shapes, below)
  );
}

/** In a page of wrapped columns a line that filled its column goes on in the next, whatever mark it ends with. */
function describeWrapping(
  line: PrintedLine,
  previous: PrintedLine | undefined,
  before: Shape,
  habits: PageHabits,
  has: AddFeature,
): void {
  if (!previous || habits.columnWidth === null || line.gap > habits.gap || line.depth > 0 || line.indented)
    return;
  const isFull = before.length >= habits.columnWidth - 1;
  has("column wraps", isFull && previous.depth === 0);
}
