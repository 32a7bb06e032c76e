/** A page of what was found → shown; nothing where no article has what was asked for. */
import { fillTemplate } from "../../diagnostics/fill-template.ts";
import type { Found } from "../../search/find-articles.ts";
import type { IndexReader } from "../../search/index-reader.ts";
import { clearResults } from "./clear-results.ts";
import { fillResult } from "./fill-result.ts";
import { listPage, PAGE_SIZE, type ResultPage } from "./list-page.ts";
import { offerFewer } from "./offer-fewer.ts";
import { elements, texts } from "./page-elements.ts";
import type { State } from "./state.ts";

const { list, names, orders, pages, status } = elements;

function showControls(page: ResultPage, { order }: State): void {
  list.start = (page.number - 1) * PAGE_SIZE + 1;
  const text = page.unread > 0 ? texts.foundMore : texts.found;
  status.textContent = fillTemplate(text, { count: page.count, more: page.unread });
  orders.hidden = page.count === 1;
  for (const button of orders.querySelectorAll("button")) button.ariaPressed = String(button.value === order);
  pages.hidden = page.number === 1 && !page.hasNext;
  for (const button of pages.querySelectorAll("button"))
    button.disabled = Number(button.value) < 0 ? page.number === 1 : !page.hasNext;
}

/** How the search stands; both are asked after each wait. */
export interface Search {
  /** Whether no other has begun meanwhile. */
  isCurrent(): boolean;
  /** Throws a DamagedIndexError where the site has another index by now. */
  expectNewest(): Promise<void>;
}

/** Whether there are articles on it, which is so where the search is still the current one. */
export async function showPage(
  index: IndexReader,
  state: State,
  found: Found,
  { isCurrent, expectNewest }: Search,
): Promise<boolean> {
  const page = await listPage(found, state.page, (article) => index.readText(article));
  // Nothing is said to be nowhere on the word of an index that may have been opened hours ago.
  if (page.count === 0) await expectNewest();
  const stored = await Promise.all(page.articles.map((article) => index.readText(article)));
  if (!isCurrent()) return false;
  clearResults();
  if (page.count === 0) {
    if (state.facets.length > 0) status.textContent = texts.noneChosen;
    else if (!names.hidden) status.textContent = fillTemplate(texts.noneRead, { query: state.query.trim() });
    else offerFewer(state.query);
    return false;
  }
  for (const text of stored)
    list.append(fillResult(text, `${texts.root}articles/${text.id}/`, found.wanted, found.variants));
  showControls(page, state);
  return true;
}
