/** `text → Html` in which a short quotation (`“云端课堂”`, `《工会法》`) can't be broken over two lines. For headlines. */
import { type Html, html } from "../html.ts";

/** Quoted characters; with the marks and a mark that follows it fits the narrowest column at headline size. */
const LONGEST = 8;
const QUOTED = new RegExp(
  `([“‘《〈「『][^“”‘’《》〈〉「」『』\\s]{1,${LONGEST}}[”’》〉」』][，、。：；！？]?)`,
  "u",
);

export function keepTogether(text: string): Html {
  // A split by a pattern with one group gives text and matches in turn.
  const parts = text
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
  return html`${parts}`;
}
