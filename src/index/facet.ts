/** What a list of articles can be narrowed by, and the lists that come of it; class instances, as all of the archive. */
import type { ArticleEntry, DateEntry, NameEntry } from "./archive.ts";
import { searchPermalink } from "./search-permalink.ts";

/** Their order is that in the address of a combined list, so that each has one address, and that they are shown in. */
export const facetKinds = ["subjects", "organisations", "places", "people", "dates"] as const;
export type FacetKind = (typeof facetKinds)[number];

/** A name or a year (or what is undated) as a condition on articles. */
export class Facet {
  #members: ReadonlySet<ArticleEntry> | undefined;

  constructor(
    readonly kind: FacetKind,
    readonly entry: NameEntry | DateEntry,
    /** Oldest first; the same as on the page of the name. */
    readonly articles: readonly ArticleEntry[],
  ) {}

  get members(): ReadonlySet<ArticleEntry> {
    this.#members ??= new Set(this.articles);
    return this.#members;
  }

  /** Whether there may be any that it gathers. */
  get isAbove(): boolean {
    return (this.kind === "places" || this.kind === "subjects") && this.entry.children.length > 0;
  }

  /** True where it has the articles of `other` because that lies below it, as among places and subjects. */
  gathers(other: Facet): boolean {
    return (this.kind === "places" || this.kind === "subjects") && other.entry.parent === this.entry;
  }
}

const rankOf = ({ kind }: Facet) => facetKinds.indexOf(kind);

/** `[/subjects/s/, /organisations/o/] → /subjects/s/organisations/o/`, whatever order they come in. */
export function permalinkOfFacets(facets: readonly Facet[]): string {
  const ordered = [...facets].sort((a, b) => rankOf(a) - rankOf(b));
  return `/${ordered.map(({ entry }) => entry.permalink.slice(1)).join("")}`;
}

/** A facet that leaves some of the articles of a list, and where those are shown. */
export class Narrowing {
  constructor(
    readonly facet: Facet,
    readonly count: number,
    /** Permalink of the page that shows just these; null where the search page has to. */
    readonly place: string | null,
    /** What the list is made of. */
    readonly list: readonly Facet[],
  ) {}

  get permalink(): string {
    return this.place ?? searchPermalink([...this.list, this.facet]);
  }
}

/** The facets of one kind that narrow a list. */
export class NarrowingGroup {
  constructor(
    readonly kind: FacetKind,
    /** Dates newest first, others the commonest first; of many not all. */
    readonly narrowings: readonly Narrowing[],
    /** How many there are. */
    readonly total: number,
  ) {}
}

/** The articles that have two facets or more. */
export class CombinedList {
  findNarrowings: (list: CombinedList) => readonly NarrowingGroup[] = () => [];
  findShared: (list: CombinedList) => readonly Facet[] = () => [];
  readonly permalink: string;

  constructor(
    /** In the order of `facetKinds`, one of a kind. */
    readonly facets: readonly Facet[],
    /** Oldest first. */
    readonly articles: readonly ArticleEntry[],
  ) {
    this.permalink = permalinkOfFacets(facets);
  }

  get narrowings(): readonly NarrowingGroup[] {
    return this.findNarrowings(this);
  }

  /** What all of its articles have too, in the order of kinds. */
  get shared(): readonly Facet[] {
    return this.findShared(this);
  }

  /** Where the list without this facet is. */
  permalinkWithout(facet: Facet): string {
    return permalinkOfFacets(this.facets.filter((other) => other !== facet));
  }
}
