/** `rows → SVG`: a bar below the label of each row, its number at the end. */
import { wrapLabel } from "../../../src/charts/wrap-label.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import { type FrameOptions, frame, LINE, labelLines, round, SMALL_FONT, WIDTH } from "./drawing.ts";

export interface Bar {
  text: string;
  count: number;
  title: string;
  href: string;
}

const BAR_HEIGHT = 12;
const ROW_GAP = 12;
/** Room for the number at the end of the longest bar. */
const NUMBER_WIDTH = 36;
const LABEL_EM = 23;

export function drawBars(bars: readonly Bar[], options: Omit<FrameOptions, "height">): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  let top = 0;
  const rows = bars.map(({ text, count, title, href }) => {
    const lines = wrapLabel(text, LABEL_EM);
    const labelTop = top;
    const barTop = top + lines.length * LINE + 3;
    top = barTop + BAR_HEIGHT + ROW_GAP;
    const length = round(((WIDTH - NUMBER_WIDTH) * count) / most);
    return html`<a class="bar" href="${href}"><title>${title}</title><rect class="area" x="0" y="${labelTop}" width="${WIDTH}" height="${barTop + BAR_HEIGHT - labelTop}"/>${labelLines(lines, 0, labelTop)}<rect x="0" y="${barTop}" width="${length}" height="${BAR_HEIGHT}"/><text class="number" x="${round(length + 6)}" y="${round(barTop + BAR_HEIGHT / 2 + SMALL_FONT / 3)}">${count}</text></a>
`;
  });
  // The number beside the last bar is higher than the bar.
  return frame({ ...options, height: top - ROW_GAP + (LINE - BAR_HEIGHT) / 2 }, html`${rows}`);
}
