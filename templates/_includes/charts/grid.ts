/** `rows, columns, cells → SVG`: a matrix whose cells hold their number, darker the larger it is; each row below its label. */
import { measureLabel, wrapLabel } from "../../../src/charts/wrap-label.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import { groupBy } from "../../../src/index/group-by.ts";
import {
  ASCENT,
  type FrameOptions,
  frame,
  LINE,
  labelLines,
  round,
  SMALL_FONT,
  TARGET,
  WIDTH,
} from "./drawing.ts";

export interface GridLabel {
  text: string;
  /** Address with the base path, or null where there is no page. */
  href: string | null;
}

export interface GridColumn extends GridLabel {
  /** Stands over this column and those that follow with the same. */
  group: string | null;
}

export interface GridRow extends GridLabel {
  /** Stands at the end of the label. */
  note: string;
}

export interface GridCell {
  row: number;
  column: number;
  count: number;
  title: string;
  href: string;
}

export interface Grid {
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  cells: readonly GridCell[];
}

/** Few columns are not drawn out over the whole width. */
const WIDEST_COLUMN = 48;
const CELL_HEIGHT = TARGET + 2;
/** Between two cells. */
const SEAM = 2;
/** The least between two heads. */
const HEAD_GAP = 4;
const ROW_GAP = 9;
/** A label has the width, less the number at its end and the closing mark that may hang out. */
const LABEL_EM = 20;
/** Steps of shading that the eye tells apart. */
const SHADES = 5;
/** Longer numbers are set narrower, so that they stay inside their cell. */
const DIGITS_AT_EASE = 3;

/** 1 to SHADES; small numbers are their own shade, so that a matrix of ones isn't all dark. */
function shadeOf(count: number, most: number): number {
  return Math.ceil((SHADES * count) / Math.max(SHADES, most));
}

function link(href: string | null, content: Html): Html {
  return href === null ? content : html`<a href="${href}">${content}</a>`;
}

function columnHeads(columns: readonly GridColumn[], step: number): { marks: Html[]; height: number } {
  const widest = Math.max(...columns.map(({ text }) => measureLabel(text))) * SMALL_FONT;
  const isUpright = widest > step - HEAD_GAP;
  const hasGroups = columns.some(({ group }) => group !== null);
  const isLinked = columns.some(({ href }) => href !== null);
  const size = Math.max(isUpright ? widest + SEAM : LINE, isLinked ? TARGET : 0);
  const height = size + (hasGroups ? LINE : 0) + SEAM * 2;
  const marks = columns.map(({ text, href, group }, index) => {
    const middle = round((index + 0.5) * step);
    const over = group !== null && group !== columns[index - 1]?.group;
    const head = isUpright
      ? html`<text class="head" writing-mode="vertical-rl" text-anchor="end" x="${middle}" y="${round(height - SEAM * 2)}">${text}</text>`
      : html`<text class="head" text-anchor="middle" x="${middle}" y="${round(height - LINE + ASCENT - SEAM)}">${text}</text>`;
    const area = html`<rect class="area" x="${round(index * step)}" y="${round(height - size - SEAM * 2)}" width="${round(step)}" height="${round(size)}"/>`;
    return html`${over && html`<text class="head group" text-anchor="middle" x="${middle}" y="${ASCENT}">${group}</text>`}${link(href, html`${href !== null && area}${head}`)}
`;
  });
  return { marks, height };
}

/** The squares where nothing stands, all in one path. */
function emptyCells(filled: ReadonlySet<number>, columns: number, step: number, top: number): Html {
  const size = `h${round(step - SEAM)}v${CELL_HEIGHT - SEAM}h${round(SEAM - step)}z`;
  const squares = Array.from({ length: columns }, (_, column) =>
    filled.has(column) ? "" : `M${round(column * step)} ${round(top)}${size}`,
  ).join("");
  return html`${squares !== "" && html`<path class="void" d="${squares}"/>`}`;
}

function drawCell({ column, count, title, href }: GridCell, step: number, top: number, most: number): Html {
  const squeeze =
    String(count).length > DIGITS_AT_EASE &&
    html` textLength="${round(step - SEAM * 3)}" lengthAdjust="spacingAndGlyphs"`;
  const x = round(column * step);
  return html`<a class="cell shade-${shadeOf(count, most)}" href="${href}"><title>${title}</title><rect class="area" x="${x}" y="${round(top)}" width="${round(step)}" height="${CELL_HEIGHT}"/><rect x="${x}" y="${round(top)}" width="${round(step - SEAM)}" height="${CELL_HEIGHT - SEAM}"/><text text-anchor="middle" x="${round(x + (step - SEAM) / 2)}" y="${round(top + CELL_HEIGHT / 2 + SMALL_FONT / 3)}"${squeeze}>${count}</text></a>
`;
}

export function drawGrid({ rows, columns, cells }: Grid, options: Omit<FrameOptions, "height">): Html {
  const step = Math.min(WIDEST_COLUMN, WIDTH / columns.length);
  const most = cells.reduce((largest, { count }) => Math.max(largest, count), 0);
  const cellsByRow = groupBy(cells, ({ row }) => row);
  const heads = columnHeads(columns, step);
  let top = heads.height;
  const bands = rows.map(({ text, href, note }, row) => {
    const own = cellsByRow.get(row) ?? [];
    const lines = wrapLabel(text, LABEL_EM);
    const labelTop = top;
    const cellTop = labelTop + Math.max(TARGET, lines.length * LINE + SEAM);
    top = cellTop + CELL_HEIGHT + ROW_GAP;
    const label = html`<rect class="area" x="0" y="${round(labelTop)}" width="${WIDTH}" height="${round(cellTop - labelTop)}"/>${labelLines(lines, 0, round(cellTop - lines.length * LINE - SEAM))}<text class="note" text-anchor="end" x="${WIDTH}" y="${round(cellTop - LINE - SEAM + ASCENT)}">${note}</text>`;
    return html`${link(href, label)}
${emptyCells(new Set(own.map(({ column }) => column)), columns.length, step, cellTop)}
${own.map((cell) => drawCell(cell, step, cellTop, most))}`;
  });
  return frame({ ...options, height: round(top - ROW_GAP) }, html`${heads.marks}${bands}`);
}
