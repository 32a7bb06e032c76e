/** A text on its own → every person, organisation and place that it names, with the authority of each where it is known. */
import type { Mention } from "../schema/mention.ts";
import type { PlaceFinder, PlaceMention } from "./find-places.ts";
import type { NamingParts } from "./name-article.ts";
import { readNames } from "./read-names.ts";
import { readWords } from "./read-words.ts";
import { listPeople, repeatNames } from "./repeat-names.ts";

export type MentionFinder = (text: string) => Mention[];

export function compileMentionFinder(naming: NamingParts, findPlaces: PlaceFinder): MentionFinder {
  return (original) => {
    const words = readWords(original, naming);
    const { definitions, originalOf } = words;
    const { found: first, defined } = readNames(words, naming);
    const found = repeatNames(words.tokens, first, listPeople(first));
    const forms = found.filter(({ kind }) => kind === "organisation").map((mention) => mention.text);
    const resolved = naming.resolve({ forms, defined });
    const mentions = found.flatMap(({ kind, text: form, start, end }): Mention[] => {
      const [from, to] = [originalOf(start), originalOf(end - 1) + 1];
      // A name that a definition interrupts ends, in the printed text, where the definition begins.
      const cut = definitions.find((definition) => definition.end > start && definition.end < end);
      const length = cut === undefined ? to - from : cut.end - start;
      const authority = kind === "organisation" ? (resolved.get(form) ?? form) : form;
      return [
        { kind, text: original.slice(from, from + length), start: from, end: from + length, authority },
      ];
    });
    const isPartOfPerson = (place: PlaceMention) =>
      mentions.some(({ kind, start, end }) => kind === "person" && start < place.end && place.start < end);
    const places = findPlaces(original)
      .filter((place) => !isPartOfPerson(place))
      .map((place): Mention => ({ kind: "place", ...place }));
    return [...mentions, ...places].sort((a, b) => a.start - b.start || b.end - a.end);
  };
}
