/** `(counted facets, where each leads) → the rows of what results can be narrowed by`, as terms and descriptions. */
import type { SearchFacet } from "../../search/facet-block.ts";
import type { CountedFacet, CountedFacets } from "../../search/narrow-articles.ts";
import { make, makeLink } from "./make.ts";

export interface FacetTexts {
  /** What a kind is called. */
  kinds: Record<SearchFacet, string>;
  undated: string;
  /** `{count}` stands for a number. */
  more: string;
}

/** As many as lists show at once. */
const SHOWN = 6;
/** What comes after so many has one or two articles each. */
const MOST = 60;
const ORDER: readonly SearchFacet[] = ["subjects", "organisations", "places", "figures", "people", "year"];

export const nameOf = ({ value }: { value: string }, { undated }: FacetTexts) => value || undated;

function listOf(facets: readonly CountedFacet[], texts: FacetTexts, linkTo: (facet: CountedFacet) => string) {
  return make(
    "ul",
    "names counted",
    ...facets.map((facet) =>
      make(
        "li",
        "",
        makeLink(linkTo(facet), nameOf(facet, texts)),
        " ",
        make("small", "", String(facet.count)),
      ),
    ),
  );
}

/** `total` articles are narrowed; what all of them have narrows nothing and is left out. */
export function fillFacets(
  counted: CountedFacets,
  total: number,
  texts: FacetTexts,
  linkTo: (facet: CountedFacet) => string,
): HTMLElement[] {
  return ORDER.flatMap((kind) => {
    const facets = (counted[kind] ?? []).filter(({ count }) => count < total);
    if (facets.length === 0) return [];
    const row = make("dd", "", listOf(facets.slice(0, SHOWN), texts, linkTo));
    if (facets.length > SHOWN)
      row.append(
        make(
          "details",
          "",
          make("summary", "", texts.more.replace("{count}", String(facets.length - SHOWN))),
          listOf(facets.slice(SHOWN, MOST), texts, linkTo),
        ),
      );
    return [make("div", "", make("dt", "", texts.kinds[kind]), row)];
  });
}
