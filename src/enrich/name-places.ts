/** An article and the people in it → the places that its text names. */
import type { PlainArticle } from "../record/make-article.ts";
import type { Authority } from "../schema/record.ts";
import { collectTexts, lineAt } from "./collect-texts.ts";
import type { NamedArticle } from "./name-article.ts";
import type { PlaceNamingParts } from "./place-bodies.ts";

/** Between two texts of an article: what no name crosses. */
const GAP = "\n";

export type PlacedArticle = Pick<
  PlainArticle,
  "headline" | "kicker" | "subhead" | "body" | "lines" | "reporters" | "correspondents" | "photographers"
>;

/** Places come in the order in which the article names them. */
export function namePlaces(
  article: PlacedArticle,
  { people }: Pick<NamedArticle, "people">,
  { find, common }: PlaceNamingParts,
): Authority[] {
  const places = new Map<string, { forms: Set<string>; lines: Set<number> }>();
  // One text, so that a place named in full in the body makes a short name in the headline plain.
  const texts = collectTexts(article);
  const whole = texts.map(({ text }) => text).join(GAP);
  const personsWith = compilePersons(article, people);
  let [index, from] = [0, 0];
  for (const { text, start, end, authority } of find(whole)) {
    let here = texts[index];
    while (here && start >= from + here.text.length + GAP.length) {
      from += here.text.length + GAP.length;
      index += 1;
      here = texts[index];
    }
    if (common.has(authority) || personsWith(text).some((person) => isInside(whole, start, end, person)))
      continue;
    const place = places.get(authority) ?? { forms: new Set(), lines: new Set() };
    places.set(authority, place);
    place.forms.add(text);
    const line = here && lineAt(here, start - from);
    if (line !== undefined) place.lines.add(line);
  }

  return [...places].map(([name, { forms, lines }]) => ({
    name,
    forms: [...forms],
    lines: [...lines].sort((a, b) => a - b),
  }));
}

/** A string → the names of people, in the news or of the staff, that hold it. */
function compilePersons(article: PlacedArticle, people: NamedArticle["people"]): (text: string) => string[] {
  const persons = [
    ...people.flatMap(({ forms }) => forms),
    ...article.reporters,
    ...article.correspondents,
    ...article.photographers,
  ];
  const known = new Map<string, string[]>();
  return (text) => {
    const holding = known.get(text) ?? persons.filter((person) => person.includes(text));
    known.set(text, holding);
    return holding;
  };
}

/** Whether the characters from `start` to `end` are part of `name`. */
function isInside(text: string, start: number, end: number, name: string): boolean {
  for (let at = name.length - (end - start); at >= 0; at -= 1)
    if (start >= at && text.startsWith(name, start - at)) return true;
  return false;
}
