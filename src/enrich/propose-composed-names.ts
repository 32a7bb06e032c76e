/** A place in a text → adds the strings there that are put together from the elements of Tibetan, Mongolian or Turkic names. */
import type { NameModel } from "../schema/lexicon.ts";
import type { NameKnowledge, NamePlace, NameProposal } from "./propose-names.ts";
import { MARKS } from "./tabulate-names.ts";

/** log-probability of such a name among the words of news, and of each of its elements. */
const COMPOSED_CLASS = -8;
const ELEMENT = -4.5;
/** One element alone is often a word or a place besides (达瓦, 乌兰). */
const SINGLE = -3;
const ENDING = -2;
const MAX_ELEMENTS = 3;
const ELEMENT_LENGTHS = [2, 3, 4];
const ENDING_LENGTHS = [1, 2];

export function proposeComposedNames(
  found: NameProposal[],
  place: NamePlace,
  knowledge: NameKnowledge,
): void {
  if (knowledge.characterAt(place.text.charCodeAt(place.start)).marks & MARKS.opensElement)
    addElements(found, place, place.start, 1, COMPOSED_CLASS, knowledge.names);
}

/** `logp`: of the elements before `from`, of which there are `count` less one. */
function addElements(
  found: NameProposal[],
  place: NamePlace,
  from: number,
  count: number,
  logp: number,
  names: NameModel,
): void {
  const { text, start } = place;
  for (const size of ELEMENT_LENGTHS) {
    const end = from + size;
    if (end > text.length || !names.elements.has(text.slice(from, end))) continue;
    const whole = logp + ELEMENT;
    found.push({ length: end - start, logp: whole + (count === 1 ? SINGLE : 0) });
    for (const length of ENDING_LENGTHS)
      if (end + length <= text.length && names.endings.has(text.slice(end, end + length)))
        found.push({ length: end + length - start, logp: whole + ENDING });
    if (count < MAX_ELEMENTS) addElements(found, place, end, count + 1, whole, names);
  }
}
