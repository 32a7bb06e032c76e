/** A sentence of the guide, in which what is typed stands between backquotes, which don't come in pairs elsewhere. */
import { type Html, html } from "../../../src/eleventy/html.ts";

export function prose(text: string): Html {
  return html`${text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? html`<code translate="no">${part}</code>` : html`${part}`))}`;
}
