/**
 * Places of an article and the bodies it names → the same with the places that their full names tell: 市总工会, which is
 * 北京市总工会, places its article in 北京. Giving it what it has given back changes nothing.
 */
import type { Authority } from "../schema/record.ts";
import type { PlaceFinder } from "./find-places.ts";

export interface PlaceNamingParts {
  find: PlaceFinder;
  /** Authorities that no article is indexed under. */
  common: ReadonlySet<string>;
}

export type BodyPlacer = (places: readonly Authority[], organisations: readonly Authority[]) => Authority[];

export function compileBodyPlacer({ find, common }: PlaceNamingParts): BodyPlacer {
  return (places, organisations) => {
    const all = new Map(
      places.map(({ name, forms, lines }) => [name, { forms: new Set(forms), lines: new Set(lines) }]),
    );
    for (const { name, forms, lines } of organisations)
      for (const { start, end, authority } of find(name)) {
        if (common.has(authority)) continue;
        const place = all.get(authority) ?? { forms: new Set<string>(), lines: new Set<number>() };
        all.set(authority, place);
        const known = [...place.forms];
        for (const line of lines) place.lines.add(line);
        for (const form of forms) {
          if (!name.endsWith(form) || known.some((other) => form.includes(other))) continue;
          // What 市总工会 shows of the place is 市.
          const cut = name.length - form.length;
          const shown = form.slice(Math.max(0, start - cut), Math.max(0, end - cut));
          if (shown !== "") place.forms.add(shown);
        }
      }
    return [...all].map(([name, { forms, lines }]) => ({
      name,
      forms: [...forms],
      lines: [...lines].sort((a, b) => a - b),
    }));
  };
}
