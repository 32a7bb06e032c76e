/** The search page's elements, and what there is to say on it; throws an Error where one is missing. */
import type { FacetTexts } from "./fill-facets.ts";

/** What the page gives: address of the site and of the index, and what there is to say. */
interface Texts extends FacetTexts {
  root: string;
  index: string;
  found: string;
  foundMore: string;
  none: string;
  noneSingle: string;
  noneRead: string;
  noneChosen: string;
  without: string;
  busy: string;
  slow: string;
  failed: string;
  damaged: string;
  retry: string;
  reload: string;
  tooMany: string;
  uncounted: string;
}

function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`${selector} is not on the page`);
  return element;
}

export const elements = {
  form: find<HTMLFormElement>(".search-form"),
  input: find<HTMLInputElement>("#q"),
  section: find<HTMLElement>("#results"),
  names: find<HTMLElement>(".search-names"),
  status: find<HTMLElement>(".search-status"),
  retry: find<HTMLButtonElement>(".search-retry"),
  fewer: find<HTMLUListElement>(".search-fewer"),
  chosen: find<HTMLUListElement>(".search-chosen"),
  narrow: find<HTMLDetailsElement>(".search-narrow"),
  narrowSummary: find<HTMLElement>(".search-narrow summary"),
  narrowNote: find<HTMLElement>(".search-narrow p"),
  facetRows: find<HTMLElement>(".search-narrow dl"),
  list: find<HTMLOListElement>("#results .articles"),
  orders: find<HTMLElement>(".search-order"),
  pages: find<HTMLElement>(".search-pages"),
};

export const texts = JSON.parse(elements.section.dataset.texts ?? "") as Texts;
