/** What was found → ways to narrow it, which are counted when somebody wants to see them. */
import { fillTemplate } from "../../diagnostics/fill-template.ts";
import type { Found } from "../../search/find-articles.ts";
import type { IndexReader } from "../../search/index-reader.ts";
import { type ChosenFacet, countFacets } from "../../search/narrow-articles.ts";
import { fillFacets } from "./fill-facets.ts";
import { elements, texts } from "./page-elements.ts";
import { addressOf, type State } from "./state.ts";

const { facetRows, narrow, narrowNote } = elements;

/** What it returns counts and shows them; rejects where the index can't be read. */
export function offerNarrow(
  index: IndexReader,
  state: State,
  { articles, possible }: Found,
  isCurrent: () => boolean,
): () => Promise<void> {
  narrow.hidden = articles.length < 2;
  const linkTo = ({ kind, value }: ChosenFacet) =>
    addressOf({ ...state, page: 1, facets: [...state.facets, { kind, value }] }, location.pathname);
  return async () => {
    const counted = await countFacets(articles, index);
    if (!isCurrent()) return;
    facetRows.replaceChildren(...fillFacets(counted, articles.length, texts, linkTo));
    narrowNote.textContent = [
      counted.subjects === null ? texts.tooMany : "",
      possible.length > 0 ? fillTemplate(texts.uncounted, { more: possible.length }) : "",
    ].join("");
  };
}
