/** A button that copies an element by its id. Hidden until a script is there to answer. */
import { type Html, html } from "../../src/eleventy/html.ts";
import { strings } from "../../src/eleventy/strings.ts";

export function copyButton(target: string, what: string): Html {
  return html`<button type="button" class="copy" data-copy="${target}" data-copied="${strings.copied(what)}" data-failed="${strings.copyFailed}" aria-label="${strings.copyWhat(what)}" hidden>${strings.copy}</button>`;
}
