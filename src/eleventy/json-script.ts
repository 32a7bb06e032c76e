/**
 * `data → JSON-LD in a script element`, which holds data and never runs. What could end the element, or begin markup
 * in it, is written by its number, so no text of a page can leave it.
 */
import type { Thing, WithContext } from "schema-dts";
import { Html } from "./html.ts";

/** U+2028 and U+2029 end lines in what some readers take for a script. */
const MARKUP = /[<>&\u2028\u2029]/g;
const HEX = 16;
const DIGITS = 4;

const byNumber = (character: string) => `\\u${character.charCodeAt(0).toString(HEX).padStart(DIGITS, "0")}`;

export function jsonScript(data: WithContext<Thing>): Html {
  const json = JSON.stringify(data).replace(MARKUP, byNumber);
  return Html.trust(`<script type="application/ld+json">${json}</script>`);
}
