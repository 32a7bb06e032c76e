/** A person's name among the words of a text → the office, rank or honour beside it, or null. */
import type { PeopleWords } from "../schema/vocabulary.ts";
import type { Token } from "./make-trellis.ts";
import { matchTags } from "./match-tags.ts";

export type TitleReader = (tokens: readonly Token[], index: number) => string | null;

/** Words that a title is made of: nouns, names of bodies and places, attributes. */
const isPartTag = matchTags(/^(?:n|b|j|vn|l|i|m|q|x|eng|person|f)/u);
const isTitleTag = matchTags(/^(?:n|l)/u);
const MAX_TITLE = 40;

export function compileTitleReader(people: PeopleWords): TitleReader {
  const titles = new Set(people.titlesBefore);
  const callings = new Set(people.titleEnds);
  const after = new Set(people.titlesAfter.filter((word) => word.length > 1));
  const isTitle = ({ text, tag }: Token) =>
    titles.has(text) || (text.length > 1 && isTitleTag(tag) && callings.has(text.at(-1) ?? ""));
  return (tokens, index) => {
    const name = tokens[index];
    const last = tokens[index - 1];
    if (!name) return null;
    if (last && isTitle(last)) {
      let from = index - 1;
      while (from > 0 && name.start - (tokens[from - 1]?.start ?? 0) <= MAX_TITLE && isPart(tokens, from - 1))
        from -= 1;
      while (tokens[from]?.text === "、") from += 1;
      return tokens
        .slice(from, index)
        .map(({ text }) => text)
        .join("");
    }
    const next = tokens[index + 1];
    return next && after.has(next.text) && titles.has(next.text) ? next.text : null;
  };

  /** The words of a title run back to a verb or a mark; a 、 joins two titles of one person, or ends the name before. */
  function isPart(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    if (token.text === "、") return tokens[at - 1] !== undefined && isTitle(tokens[at - 1] as Token);
    return isPartTag(token.tag) && token.tag !== "person";
  }
}
