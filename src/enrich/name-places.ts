/** An article and the names found in it → the places it names, itself or in the full names of its organisations. */
import type { PlainArticle } from "../record/make-article.ts";
import type { Authority } from "../schema/record.ts";
import { collectTexts } from "./collect-texts.ts";
import type { PlaceFinder } from "./find-places.ts";
import type { NamedArticle } from "./name-article.ts";

export interface PlaceNamingParts {
  find: PlaceFinder;
  /** Authorities that no article is indexed under. */
  common: ReadonlySet<string>;
}

/** Between two texts of an article: what no name crosses. */
const GAP = "\n";

export type PlacedArticle = Pick<
  PlainArticle,
  "headline" | "kicker" | "subhead" | "body" | "lines" | "reporters" | "correspondents" | "photographers"
>;

/** Places come in the order in which the article names them; those that only an organisation tells come last. */
export function namePlaces(
  article: PlacedArticle,
  { organisations, people }: Pick<NamedArticle, "organisations" | "people">,
  { find, common }: PlaceNamingParts,
): Authority[] {
  const places = new Map<string, Authority>();
  const enter = (name: string, forms: readonly string[], lines: readonly number[]) => {
    if (common.has(name)) return;
    const place = places.get(name) ?? { name, forms: [], lines: [] };
    place.forms = [...new Set([...place.forms, ...forms])];
    place.lines = [...new Set([...place.lines, ...lines])];
    places.set(name, place);
  };

  const persons = [
    ...people.flatMap(({ forms }) => forms),
    ...article.reporters,
    ...article.correspondents,
    ...article.photographers,
  ];
  // One text, so that a place named in full in the body makes a short name in the headline plain.
  const texts = collectTexts(article);
  const whole = texts.map(({ text }) => text).join(GAP);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + GAP.length;
  }
  for (const { text, start, end, authority } of find(whole)) {
    if (persons.some((person) => isInside(whole, start, end, person))) continue;
    const index = starts.findLastIndex((from) => from <= start);
    const line = texts[index]?.lineOf(start - (starts[index] ?? 0));
    enter(authority, [text], line === undefined ? [] : [line]);
  }

  for (const { name, forms, lines } of organisations)
    for (const { start, end, authority } of find(name)) {
      // 市总工会 is 北京市总工会: what it shows of the place is 市.
      const known = places.get(authority)?.forms ?? [];
      const printed = forms
        .filter((form) => name.endsWith(form) && !known.some((other) => form.includes(other)))
        .map((form) => {
          const cut = name.length - form.length;
          return form.slice(Math.max(0, start - cut), Math.max(0, end - cut));
        })
        .filter((part) => part !== "");
      enter(authority, printed, lines);
    }
  return [...places.values()].map((place) => ({ ...place, lines: place.lines.sort((a, b) => a - b) }));
}

/** Whether the characters from `start` to `end` are part of `name`. */
function isInside(text: string, start: number, end: number, name: string): boolean {
  for (let at = name.length - (end - start); at >= 0; at -= 1)
    if (start >= at && text.startsWith(name, start - at)) return true;
  return false;
}
