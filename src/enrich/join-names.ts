/** Words of a text → the same with the parts of a transliterated name (托尼·布莱尔) joined into one. */
import type { Token } from "./make-trellis.ts";

const POINT = /^[·•・．]$/u;

export function joinNames(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const last = joined.at(-1);
    const next = tokens[at + 1];
    // The point stands in names only, so that one side that looks like a name is enough.
    if (
      last &&
      next &&
      POINT.test(token.text) &&
      (last.tag === "person" || next.tag === "person") &&
      isNamePart(last) &&
      isNamePart(next)
    ) {
      joined[joined.length - 1] = {
        text: last.text + token.text + next.text,
        start: last.start,
        end: next.end,
        tag: "person",
      };
      at += 1;
    } else joined.push(token);
  }
  return joined;
}

function isNamePart({ tag }: Token): boolean {
  return tag !== "w" && tag !== "m" && tag !== "p" && tag !== "v";
}
