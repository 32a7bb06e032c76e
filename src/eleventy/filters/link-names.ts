/**
 * `(text, names, permalinkOf) → Html` in which each printed name is a link. A name padded on the page
 * (`胡　健`) is found under its plain form.
 */
import { type Html, html } from "../html.ts";

const PADDING = "[\\s\\u3000]*";
/** Padding stands for any of them. Spelled out beside it, they could be matched in more ways than can be tried. */
const BLANKS = /\s/gu;

function escapePattern(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function linkNames(
  text: string,
  names: readonly string[],
  /** Address of the page of a name, or null where it has none. */
  permalinkOf: (name: string) => string | null,
): Html {
  // The longest first: 刘欣欣 must not be read as 刘欣.
  const distinct = [...new Set(names)]
    .filter((name) => name.trim() !== "")
    .sort((a, b) => b.length - a.length);
  if (distinct.length === 0) return html`${text}`;
  const groups = distinct.map(
    (name) => `(${[...name.replace(BLANKS, "")].map(escapePattern).join(PADDING)})`,
  );
  const pattern = new RegExp(groups.join("|"), "gu");
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const name = distinct[match.slice(1).findIndex((group) => group !== undefined)];
    const permalink = name === undefined ? null : permalinkOf(name);
    parts.push(
      text.slice(end, match.index),
      permalink ? html`<a href="${permalink}">${match[0]}</a>` : match[0],
    );
    end = match.index + match[0].length;
  }
  return html`${[...parts, text.slice(end)]}`;
}
