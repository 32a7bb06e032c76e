/** `names and pairs → SVG`: names one below the other, an arc between the two of each pair, thicker the more they share. */
import { wrapLabel } from "../../../src/charts/wrap-label.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import { ASCENT, FONT, type FrameOptions, frame, LINE, labelLines, round, TARGET, WIDTH } from "./drawing.ts";

export interface ArcName {
  text: string;
  href: string;
}

export interface Arc {
  /** Indexes of the names. */
  from: number;
  to: number;
  count: number;
  title: string;
  href: string;
}

/** How far an arc may bulge; the names have the rest. */
const BULGE = 76;
const LABEL_GAP = 10;
const LABEL_EM = (WIDTH - BULGE - LABEL_GAP) / FONT - 1;
const ROW_GAP = 7;
/** Widths of the thinnest and the thickest arc. */
const THINNEST = 1.5;
const THICKEST = 6;
const DOT = 3;

export function drawArcs(
  names: readonly ArcName[],
  arcs: readonly Arc[],
  options: Omit<FrameOptions, "height">,
): Html {
  const most = Math.max(1, ...arcs.map(({ count }) => count));
  const centres: number[] = [];
  let top = 0;
  const labels = names.map(({ text, href }) => {
    const lines = wrapLabel(text, LABEL_EM);
    const labelTop = top;
    const height = Math.max(TARGET, lines.length * LINE);
    top += height + ROW_GAP;
    const first = labelTop + (height - lines.length * LINE) / 2;
    // The middle of the first line's characters.
    const centre = round(first + ASCENT - FONT / 3);
    centres.push(centre);
    return html`<a href="${href}"><rect class="area" x="${BULGE + DOT + 1}" y="${labelTop}" width="${WIDTH - BULGE - DOT - 1}" height="${height}"/>${labelLines(lines, BULGE + LABEL_GAP, first)}</a><circle class="dot" cx="${BULGE}" cy="${centre}" r="${DOT}"/>
`;
  });
  const longest = Math.max(
    1,
    ...arcs.map(({ from, to }) => Math.abs((centres[to] ?? 0) - (centres[from] ?? 0))),
  );
  const paths = arcs.map(({ from, to, count, title, href }) => {
    const [start = 0, end = 0] = [centres[from], centres[to]].sort((a = 0, b = 0) => a - b);
    // Arcs bulge by the root of their span, so that short ones don't lie flat beside a long one.
    const bulge = round((BULGE - THICKEST) * Math.sqrt((end - start) / longest));
    const width = round(THINNEST + ((THICKEST - THINNEST) * (count - 1)) / Math.max(THICKEST, most - 1));
    return html`<a class="arc" href="${href}"><title>${title}</title><path d="M${BULGE} ${start}A${bulge} ${round((end - start) / 2)} 0 0 0 ${BULGE} ${end}" stroke-width="${width}"/></a>
`;
  });
  return frame({ ...options, height: round(top - ROW_GAP) }, html`${paths}${labels}`);
}
