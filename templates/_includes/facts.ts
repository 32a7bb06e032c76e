/** A list of facts; those without a value are left out. */
import { type Html, html } from "../../src/eleventy/html.ts";

export type Fact = readonly [term: string, value: Html | string | null];

export function facts(list: readonly Fact[]): Html {
  return html`<dl class="facts">${list.map(
    ([term, value]) => value !== null && html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
