/** The shape of a line → the features that it shows by itself. */
import { MAX_TITLE } from "./has-text.ts";
import { LONG_TITLE } from "./looks-like-title.ts";
import type { Shape } from "./measure-shape.ts";
import type { Feature } from "./role-weights.ts";

/** Lengths of title lines, in characters. */
/** Hardly any title is shorter; `简讯` and its kind are known as labels. */
const MIN_TITLE = 3;
const VERY_SHORT = 4;
const SHORT = 30;
export const RATHER_LONG = 44;
/** A column is at least so wide that the first line of a paragraph, set in by two, holds this many characters. */
const MIN_FIRST_LINE = 10;
/** Names of sections and rubrics are shorter than titles. */
export const MAX_LABEL = 13;

export type AddFeature = (feature: Feature, value: boolean | number) => void;

export function describeShape(shape: Shape, has: AddFeature): void {
  const { length } = shape;
  has("one or two characters", length <= MIN_TITLE - 1);
  has("very short", length <= VERY_SHORT);
  has("short", length > VERY_SHORT && length <= SHORT);
  has("rather long", length > RATHER_LONG && length <= LONG_TITLE);
  has("long", length > LONG_TITLE && length <= MAX_TITLE);
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
  has("salutation", shape.isSalutation);
  has("contact", shape.isContact);
  has("no signature", shape.closing === null);
  has("byline line", shape.closing?.kind === "byline");
  has("names only", shape.closing?.kind === "names");
}
