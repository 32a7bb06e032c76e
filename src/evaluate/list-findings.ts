/** An article's record and truth → for each kind of tag what was found, and what must and may be. */
import type { GoldArticle } from "../schema/gold.ts";
import type { ArticleRecord } from "../schema/record.ts";
import type { Thing } from "./compare-things.ts";
import type { Findings } from "./judge-field.ts";

/** In the news of this country on every page: naming him says nothing about an article. */
const NAMED_EVERYWHERE = "习近平";

export const TAGS = ["organisation", "organisations", "people", "places", "subjects"] as const;
export type Tag = (typeof TAGS)[number];

/** A tag of which the truth says nothing is left out. */
export function listFindings(
  got: ArticleRecord | undefined,
  want: GoldArticle,
): Partial<Record<Tag, Required<Findings>>> {
  const namesOf = (key: "organisations" | "people" | "places") => (got?.[key] ?? []).map(({ name }) => name);
  const staff = [want.reporters, want.correspondents, want.photographers].flatMap((names) =>
    names === "?" ? [] : names,
  );
  const { organisation, organisations, places } = want;
  return {
    ...(organisation !== "?" && organisation !== null
      ? { organisation: { found: got?.organisation ? [got.organisation.name] : [], ...acting(organisation) } }
      : {}),
    ...(organisations ? { organisations: { found: namesOf("organisations"), ...organisations } } : {}),
    people: {
      found: namesOf("people"),
      must: want.people.map((name) => [name]),
      may: [...staff, ...(want.peopleMay ?? []), NAMED_EVERYWHERE],
    },
    ...(places
      ? {
          places: {
            found: namesOf("places"),
            must: places.must,
            may: [
              ...places.may,
              ...placesInBodies(got, [...(organisations?.must.flat() ?? []), ...(organisations?.may ?? [])]),
            ],
          },
        }
      : {}),
    subjects: {
      found: got?.subjects ?? [],
      must: want.subjects.must.map((label) => [label]),
      may: want.subjects.may,
    },
  };
}

/** One of several names is right; the empty one says that it is right to choose none. */
function acting(names: readonly string[]): { must: Thing[]; may: string[] } {
  const right = names.filter((name) => name !== "");
  const mayBeNone = names.length === 0 || names.includes("");
  return mayBeNone ? { must: [], may: right } : { must: [right], may: [] };
}

/** Whether a place that only stands in the name of a body is named is a matter of taste. */
const placesInBodies = (got: ArticleRecord | undefined, bodies: readonly string[]) =>
  (got?.places ?? [])
    .filter(({ forms }) => forms.every((form) => bodies.some((body) => body.includes(form))))
    .map(({ name }) => name);
