/** Measures and small parts that all drawings share. Units are those of the view box. */
import { type Html, html } from "../../../src/eleventy/html.ts";

/** Width of the text on a phone of 320 CSS pixels: there a unit is a pixel, on wider screens a little more. */
export const WIDTH = 288;
/** Size of labels; heads of columns and numbers are a little smaller. */
export const FONT = 12;
export const SMALL_FONT = 11;
/** From one line of a label to the next. */
export const LINE = 18;
/** From the top of a line to its baseline. */
export const ASCENT = 14;
/** The least that a thumb can hit (WCAG 2.5.8). */
export const TARGET = 24;

/** A label in as many lines as it needs; `top` is that of the first. */
export function labelLines(lines: readonly string[], x: number, top: number): Html[] {
  return lines.map((line, index) => html`<text x="${x}" y="${top + ASCENT + index * LINE}">${line}</text>`);
}

export interface FrameOptions {
  /** The ids of the title and the description begin with it. */
  id: string;
  title: string;
  /** What is drawn, in a sentence. */
  description: string;
  height: number;
}

/** The drawing with its name; marks inside are links, so it is a group and no picture. */
export function frame({ id, title, description, height }: FrameOptions, marks: Html): Html {
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-labelledby="${id}-title" aria-describedby="${id}-desc">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
${marks}
</svg>`;
}

/** A number of the drawing, short and the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
