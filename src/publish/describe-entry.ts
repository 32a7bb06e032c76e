/** `(name, site) → person, organisation, place or term` of schema.org, with the other forms of the name. */
import type { DefinedTerm, Organization, Person, Place, WithContext } from "schema-dts";
import type { Site } from "../eleventy/site.ts";
import type { NameEntry } from "../index/archive.ts";
import type { NameKind } from "../record/name-kinds.ts";

type Described = Person | Organization | Place | DefinedTerm;

const TYPES = {
  people: "Person",
  figures: "Person",
  organisations: "Organization",
  places: "Place",
  subjects: "DefinedTerm",
  keywords: "DefinedTerm",
} as const satisfies Record<NameKind, string>;

/** What is above is said in the words of each type. */
function describeParent({ kind, parent }: NameEntry, site: Site) {
  if (parent === null) return {};
  const above = { "@id": site.refer(parent.permalink), name: parent.name };
  if (kind === "organisations") return { parentOrganization: { "@type": "Organization" as const, ...above } };
  if (kind === "places") return { containedInPlace: { "@type": "Place" as const, ...above } };
  return {};
}

export function describeEntry(entry: NameEntry, site: Site): WithContext<Described> {
  const { kind, name, permalink, forms, scopeNote } = entry;
  const others = forms.map(({ item }) => item).filter((form) => form !== name);
  return {
    "@context": "https://schema.org",
    "@type": TYPES[kind],
    "@id": site.refer(permalink),
    url: site.refer(permalink),
    name,
    ...(others.length > 0 && { alternateName: others }),
    ...(scopeNote !== null && { description: scopeNote }),
    ...describeParent(entry, site),
    ...(kind === "subjects" && { inDefinedTermSet: site.refer("/subjects/") }),
  } as WithContext<Described>;
}
