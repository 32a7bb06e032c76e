/** A list of facts; those without a value are left out, and the list where none has one. */
import { type Html, html } from "../../src/eleventy/html.ts";

export type Fact = readonly [term: string, value: Html | string | null];

export function facts(list: readonly Fact[]): Html | null {
  const known = list.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return html`<dl class="facts">${known.map(
    ([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
