/** The search page: what is typed → results, as it is typed; query, facets, order and page stand in the address. */
import type { Found } from "../search/find-articles.ts";
import { findReadings, readNameKinds } from "../search/find-readings.ts";
import { DamagedIndexError, IndexReader } from "../search/index-reader.ts";
import { type ChosenFacet, countFacets } from "../search/narrow-articles.ts";
import { type FacetTexts, fillFacets, nameOf } from "./search/fill-facets.ts";
import { fillResult } from "./search/fill-result.ts";
import { listPage, PAGE_SIZE, type ResultPage } from "./search/list-page.ts";
import { loadFrom } from "./search/load-file.ts";
import { make, makeLink } from "./search/make.ts";
import { searchState } from "./search/search-state.ts";
import { addressOf, readState, START, type State } from "./search/state.ts";

/** Milliseconds without a key before the index is asked: a syllable's time. */
const PAUSE = 180;
/** Milliseconds without an answer after which whoever waits is told that the network is slow, and may try again. */
const PATIENCE = 8000;
/** Names offered for what was typed in Latin letters. */
const NAMES = 8;

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

const form = find<HTMLFormElement>(".search-form");
const input = find<HTMLInputElement>("#q");
const section = find<HTMLElement>("#results");
const names = find<HTMLElement>(".search-names");
const status = find<HTMLElement>(".search-status");
const retry = find<HTMLButtonElement>(".search-retry");
const fewer = find<HTMLUListElement>(".search-fewer");
const chosen = find<HTMLUListElement>(".search-chosen");
const narrow = find<HTMLDetailsElement>(".search-narrow");
const narrowSummary = find<HTMLElement>(".search-narrow summary");
const narrowNote = find<HTMLElement>(".search-narrow p");
const facetRows = find<HTMLElement>(".search-narrow dl");
const list = find<HTMLOListElement>("#results .articles");
const orders = find<HTMLElement>(".search-order");
const pages = find<HTMLElement>(".search-pages");
const texts = JSON.parse(section.dataset.texts ?? "") as Texts;

let opening: Promise<IndexReader> | null = null;
/** Counts searches, so that one overtaken by the next leaves the page alone. */
let latest = 0;
/** Fills what results can be narrowed by, once it is opened. */
let fillNarrow: () => Promise<void> = async () => {};

function openIndex(): Promise<IndexReader> {
  opening ??= IndexReader.open(loadFrom(texts.index)).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

const currentState = () => readState(location.search);
const addressFor = (state: State) => addressOf(state, location.pathname);
const fill = (text: string, name: string, value: string | number) =>
  text.split(`{${name}}`).join(String(value));

/** One link for each term that may be left out. */
function offerFewer(query: string): void {
  const words = query.trim().split(/\s+/u);
  status.textContent = fill(words.length > 1 ? texts.none : texts.noneSingle, "query", query.trim());
  if (words.length < 2) return;
  for (const index of words.keys()) {
    const rest = words.filter((_, other) => other !== index).join(" ");
    fewer.append(make("li", "", makeLink(addressFor({ ...START, query: rest }), rest)));
  }
}

function showChosen(state: State): void {
  const items = state.facets.map((facet) => {
    const name = nameOf(facet, texts);
    const link = makeLink(
      addressFor({ ...state, page: 1, facets: state.facets.filter((other) => other !== facet) }),
      name,
      " ",
      make("span", "", "×"),
    );
    link.ariaLabel = fill(texts.without, "name", name);
    return make("li", "", link);
  });
  chosen.replaceChildren(...items);
  chosen.hidden = items.length === 0;
}

function clear(): void {
  list.replaceChildren();
  fewer.replaceChildren();
  facetRows.replaceChildren();
  narrowNote.textContent = "";
  for (const element of [retry, orders, pages, narrow]) element.hidden = true;
}

async function showNames(index: IndexReader, { query }: State, isCurrent: () => boolean): Promise<void> {
  const found = await findReadings(query, index, NAMES);
  if (!isCurrent()) return;
  const items = found.map(([kindNumber, name, slug, count]) => {
    const kind = readNameKinds[kindNumber] ?? "people";
    return make(
      "li",
      "",
      makeLink(`${texts.root}${kind}/${slug}/`, name),
      " ",
      make("small", "", `${texts.kinds[kind]} ${count}`),
    );
  });
  names.querySelector("ul")?.replaceChildren(...items);
  names.hidden = items.length === 0;
}

function offerNarrow(index: IndexReader, state: State, found: Found, isCurrent: () => boolean): void {
  const { articles, possible } = found;
  narrow.hidden = articles.length < 2;
  const linkTo = ({ kind, value }: ChosenFacet) =>
    addressFor({ ...state, page: 1, facets: [...state.facets, { kind, value }] });
  fillNarrow = async () => {
    const counted = await countFacets(articles, index);
    if (!isCurrent()) return;
    facetRows.replaceChildren(...fillFacets(counted, articles.length, texts, linkTo));
    narrowNote.textContent = [
      counted.subjects === null ? texts.tooMany : "",
      possible.length > 0 ? fill(texts.uncounted, "more", possible.length) : "",
    ].join("");
  };
  if (narrow.open && !narrow.hidden) fillNarrow().catch(fail);
}

function showControls(page: ResultPage, { order }: State): void {
  list.start = (page.number - 1) * PAGE_SIZE + 1;
  const text = fill(page.unread > 0 ? texts.foundMore : texts.found, "count", page.count);
  status.textContent = fill(text, "more", page.unread);
  orders.hidden = page.count === 1;
  for (const button of orders.querySelectorAll("button")) button.ariaPressed = String(button.value === order);
  pages.hidden = page.number === 1 && !page.hasNext;
  for (const button of pages.querySelectorAll("button"))
    button.disabled = Number(button.value) < 0 ? page.number === 1 : !page.hasNext;
}

/** Throws a DamagedIndexError where the site has another index by now. */
async function expectNewest({ manifest }: IndexReader): Promise<void> {
  const newest = await IndexReader.open(loadFrom(texts.index));
  if (newest.manifest.generation !== manifest.generation) throw new DamagedIndexError(manifest.generation);
}

async function showPage(index: IndexReader, state: State, isCurrent: () => boolean): Promise<void> {
  const found = await searchState(state, index);
  if (!isCurrent()) return;
  const page = await listPage(found, state.page, (article) => index.readText(article));
  // Nothing is said to be nowhere on the word of an index that may have been opened hours ago.
  if (page.count === 0) await expectNewest(index);
  const stored = await Promise.all(page.articles.map((article) => index.readText(article)));
  if (!isCurrent()) return;
  clear();
  if (page.count === 0) {
    if (state.facets.length > 0) status.textContent = texts.noneChosen;
    else if (!names.hidden) status.textContent = fill(texts.noneRead, "query", state.query.trim());
    else offerFewer(state.query);
    return;
  }
  for (const text of stored)
    list.append(fillResult(text, `${texts.root}articles/${text.id}/`, found.wanted, found.variants));
  showControls(page, state);
  offerNarrow(index, state, found, isCurrent);
}

/** The way on: to begin anew, or, where the page itself may be out of date, to load it again. */
function offerRetry(isOutdated: boolean): void {
  retry.textContent = isOutdated ? texts.reload : texts.retry;
  retry.value = isOutdated ? "reload" : "";
  retry.hidden = false;
}

function fail(error: unknown): void {
  clear();
  opening = null;
  const isOutdated = error instanceof DamagedIndexError;
  status.textContent = isOutdated ? texts.damaged : texts.failed;
  offerRetry(isOutdated);
}

/** The index is opened anew: what was loaded of it, or is still awaited, is given up. */
function begin(): void {
  opening = null;
  void run();
}

async function run(isRepeated = false): Promise<void> {
  latest += 1;
  const own = latest;
  const isCurrent = () => own === latest;
  const state = currentState();
  section.hidden = state.query.trim() === "" && state.facets.length === 0;
  if (section.hidden) return clear();
  status.textContent = texts.busy;
  retry.hidden = true;
  showChosen(state);
  const impatience = setTimeout(() => {
    if (!isCurrent()) return;
    status.textContent = texts.slow;
    offerRetry(false);
  }, PATIENCE);
  try {
    const index = await openIndex();
    await showNames(index, state, isCurrent);
    await showPage(index, state, isCurrent);
  } catch (error) {
    if (!isCurrent()) return;
    // The site may have been published anew since the index was opened, and the former one be gone.
    if (isRepeated || !(error instanceof DamagedIndexError)) return fail(error);
    opening = null;
    await run(true);
  } finally {
    clearTimeout(impatience);
  }
}

function go(address: string, isNewEntry: boolean): void {
  if (isNewEntry) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  void run();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let isComposing = false;

const typedState = (): State => ({ ...currentState(), query: input.value, page: 1 });

/** While letters of an input method are being composed nothing is searched: they are not what is meant. */
function typeAhead(): void {
  clearTimeout(waiting);
  if (isComposing) return;
  waiting = setTimeout(() => go(addressFor(typedState()), false), PAUSE);
}

input.addEventListener("input", typeAhead);
input.addEventListener("compositionstart", () => {
  isComposing = true;
});
input.addEventListener("compositionend", () => {
  isComposing = false;
  typeAhead();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  go(addressFor(typedState()), true);
});
orders.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  go(addressFor({ ...currentState(), order: target.value === "date" ? "date" : "", page: 1 }), true);
});
pages.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const state = currentState();
  go(addressFor({ ...state, page: state.page + Number(target.value) }), true);
  input.scrollIntoView();
});
narrow.addEventListener("toggle", () => {
  if (narrow.open) fillNarrow().catch(fail);
});
/** Links to other states of this page need no new page; whoever asks for a new window gets it. */
section.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.pathname !== location.pathname) return;
  event.preventDefault();
  // The link is about to go, and the focus with it.
  (narrow.contains(link) ? narrowSummary : input).focus({ preventScroll: true });
  clearTimeout(waiting);
  go(link.href, true);
  input.value = currentState().query;
});
retry.addEventListener("click", () => {
  if (retry.value === "reload") location.reload();
  else begin();
});
// Whoever comes back after hours is to find what has been published since.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") opening = null;
});
addEventListener("popstate", () => {
  clearTimeout(waiting);
  input.value = currentState().query;
  void run();
});
addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...section.querySelectorAll<HTMLAnchorElement>(".search-names a, .articles h2 a")];
  const current = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === "/" && document.activeElement !== input) {
    event.preventDefault();
    input.select();
  } else if (event.key === "Escape" && (document.activeElement === input || current >= 0)) {
    event.preventDefault();
    clearTimeout(waiting);
    input.value = "";
    input.focus();
    go(addressFor(START), false);
  } else if (event.key === "ArrowDown" && (document.activeElement === input || current >= 0)) {
    event.preventDefault();
    links[Math.min(current + 1, links.length - 1)]?.focus();
  } else if (event.key === "ArrowUp" && current >= 0) {
    event.preventDefault();
    (links[current - 1] ?? input).focus();
  }
});

input.value = currentState().query;
void run();
