/** `(text, limit) → its beginning`, at most `limit` characters, cut after a sentence where one ends. */

/** A sentence that ends earlier than this share of the limit would leave too little to read. */
const SHORTEST_SHARE = 0.4;
const SENTENCE_END = /[。！？][”’」』）]*/gu;

export function cutText(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const head = characters.slice(0, limit).join("");
  const ends = [...head.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const end = ends.at(-1);
  if (end !== undefined && end >= limit * SHORTEST_SHARE) return head.slice(0, end);
  // One character gives way to the ellipsis, and a mark before it would look like a slip.
  return `${characters
    .slice(0, limit - 1)
    .join("")
    .replace(/[，、；：,;:…—]+$/u, "")}…`;
}
