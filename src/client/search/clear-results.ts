/** Takes away all that is shown of a search. */
import { elements } from "./page-elements.ts";

const { facetRows, fewer, list, narrow, narrowNote, orders, pages, retry } = elements;

export function clearResults(): void {
  list.replaceChildren();
  fewer.replaceChildren();
  facetRows.replaceChildren();
  narrowNote.textContent = "";
  for (const element of [retry, orders, pages, narrow]) element.hidden = true;
}
