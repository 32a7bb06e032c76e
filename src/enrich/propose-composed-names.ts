/** A place in a text → adds the strings there that are put together from the elements of Tibetan, Mongolian or Turkic names. */
import { addProposal, type NameKnowledge, type NamePlace, type NameProposals } from "./propose-names.ts";

/** log-probability of such a name among the words of news, and of each of its elements. */
const COMPOSED_CLASS = -8;
const ELEMENT = -4.5;
/** One element alone is often a word or a place besides (达瓦, 乌兰). */
const SINGLE = -3;
const ENDING = -2;
const MAX_ELEMENTS = 3;
const ELEMENT_LENGTHS = [2, 3, 4];
const ENDING_LENGTHS = [1, 2];

export function proposeComposedNames(found: NameProposals, place: NamePlace, knowledge: NameKnowledge): void {
  addElements(found, place, place.start, 1, COMPOSED_CLASS, knowledge);
}

/** `logp`: of the elements before `from`, of which there are `count` less one. */
function addElements(
  found: NameProposals,
  place: NamePlace,
  from: number,
  count: number,
  logp: number,
  knowledge: NameKnowledge,
): void {
  const { text, start } = place;
  const { names, elements, elementEnds } = knowledge;
  if (elements.walk(text, from, elementEnds) === 0) return;
  // Noted first, because the table serves the elements that follow too.
  for (const size of ELEMENT_LENGTHS.filter((length) => elementEnds[length])) {
    const end = from + size;
    const whole = logp + ELEMENT;
    addProposal(found, end - start, whole + (count === 1 ? SINGLE : 0));
    for (const length of ENDING_LENGTHS)
      if (end + length <= text.length && names.endings.has(text.slice(end, end + length)))
        addProposal(found, end + length - start, whole + ENDING);
    if (count < MAX_ELEMENTS) addElements(found, place, end, count + 1, whole, knowledge);
  }
}
