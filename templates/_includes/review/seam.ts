/** The text around a place where some may be lost, with the remark that readers get, or read on as if nothing were. */
import { type Html, html } from "../../../src/eleventy/html.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { placeDoubts } from "../../../src/index/place-doubts.ts";
import type { ReviewEntry } from "../../../src/review/review.ts";

/** Characters on either side. */
const SHOWN = 24;

export function seam({ question, article }: ReviewEntry, side: "asRead" | "other"): Html | null {
  const [line = 0] = question.lines;
  if (!article) return null;
  const [place] = placeDoubts(article.record, [{ id: "lost-text", line }]).body;
  const text = article.record.body[place?.entry ?? -1];
  if (!place || text === undefined) return null;
  const { gap, lostHere } = strings.review;
  const [start, end] = [place.offset - SHOWN, place.offset + SHOWN];
  const before = (start > 0 ? gap : "") + text.slice(Math.max(0, start), place.offset);
  const after = text.slice(place.offset, end) + (end < text.length ? gap : "");
  return html`<p class="seam">${before}${side === "asRead" && html`<mark>${strings.remark(lostHere)}</mark>`}${after}</p>`;
}
