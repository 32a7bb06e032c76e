/** The search page: what is typed → results, as it is typed; query, facets, order and page stand in the address. */
import { DamagedIndexError } from "../search/index-files.ts";
import { IndexReader } from "../search/index-reader.ts";
import { clearResults } from "./search/clear-results.ts";
import { listenToKeys } from "./search/listen-to-keys.ts";
import { loadFrom } from "./search/load-file.ts";
import { offerNarrow } from "./search/offer-narrow.ts";
import { offerRetry } from "./search/offer-retry.ts";
import { elements, texts } from "./search/page-elements.ts";
import { searchState } from "./search/search-state.ts";
import { showChosen } from "./search/show-chosen.ts";
import { showNames } from "./search/show-names.ts";
import { showPage } from "./search/show-page.ts";
import { addressOf, readState, START, type State } from "./search/state.ts";

/** Milliseconds without a key before the index is asked: a syllable's time. */
const PAUSE = 180;
/** Milliseconds without an answer after which whoever waits is told that the network is slow, and may try again. */
const PATIENCE = 8000;

const { form, input, section, status, retry, narrow, narrowSummary, orders, pages } = elements;

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

async function expectNewest({ manifest }: IndexReader): Promise<void> {
  const newest = await IndexReader.open(loadFrom(texts.index));
  if (newest.manifest.generation !== manifest.generation) throw new DamagedIndexError(manifest.generation);
}

function fail(error: unknown): void {
  clearResults();
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
  if (section.hidden) return clearResults();
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
    await showNames(index, state.query, isCurrent);
    const found = await searchState(state, index);
    if (!isCurrent()) return;
    const hasArticles = await showPage(index, state, found, {
      isCurrent,
      expectNewest: () => expectNewest(index),
    });
    if (!hasArticles) return;
    fillNarrow = offerNarrow(index, state, found, isCurrent);
    if (narrow.open && !narrow.hidden) fillNarrow().catch(fail);
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
listenToKeys(() => {
  clearTimeout(waiting);
  go(addressFor(START), false);
});

input.value = currentState().query;
void run();
