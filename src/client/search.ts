/** The search page: what is typed → results, as it is typed; query, order and page stand in the address. */
import { findArticles } from "../search/find-articles.ts";
import { DamagedIndexError, IndexReader } from "../search/index-reader.ts";
import { parseQuery } from "../search/parse-query.ts";
import { fillResult } from "./search/fill-result.ts";
import { listPage, PAGE_SIZE } from "./search/list-page.ts";
import { loadFrom } from "./search/load-file.ts";
import { addressOf, readState, START, type State } from "./search/state.ts";

/** Milliseconds without a key before the index is asked: a syllable's time. */
const PAUSE = 180;

/** What the page gives: addresses of the folders of the index and of the articles, and what there is to say. */
interface Texts {
  index: string;
  articles: string;
  found: string;
  foundMore: string;
  none: string;
  noneSingle: string;
  busy: string;
  failed: string;
  damaged: string;
}

function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`${selector} is not on the page`);
  return element;
}

const form = find<HTMLFormElement>(".search-form");
const input = find<HTMLInputElement>("#q");
const section = find<HTMLElement>("#results");
const status = find<HTMLElement>(".search-status");
const retry = find<HTMLButtonElement>(".search-retry");
const fewer = find<HTMLUListElement>(".search-fewer");
const list = find<HTMLOListElement>("#results .articles");
const orders = find<HTMLElement>(".search-order");
const pages = find<HTMLElement>(".search-pages");
const texts = section.dataset as unknown as Texts;

let opening: Promise<IndexReader> | null = null;
/** Counts searches, so that one overtaken by the next leaves the page alone. */
let latest = 0;

function openIndex(): Promise<IndexReader> {
  opening ??= IndexReader.open(loadFrom(texts.index)).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

const currentState = () => readState(location.search);

const fill = (text: string, name: string, value: string) => text.split(`{${name}}`).join(value);

/** One link for each term that may be left out. */
function offerFewer(query: string): void {
  const words = query.trim().split(/\s+/u);
  status.textContent = fill(words.length > 1 ? texts.none : texts.noneSingle, "query", query.trim());
  if (words.length < 2) return;
  for (const index of words.keys()) {
    const rest = words.filter((_, other) => other !== index).join(" ");
    const link = document.createElement("a");
    link.href = addressOf({ ...START, query: rest }, location.pathname);
    link.textContent = rest;
    const item = document.createElement("li");
    item.append(link);
    fewer.append(item);
  }
}

function clear(): void {
  list.replaceChildren();
  fewer.replaceChildren();
  retry.hidden = true;
  orders.hidden = true;
  pages.hidden = true;
}

async function showPage(index: IndexReader, state: State, isCurrent: () => boolean): Promise<void> {
  const found = await findArticles(parseQuery(state.query), index);
  if (!isCurrent()) return;
  if (state.order === "date") for (const list of [found.articles, found.possible]) list.sort((a, b) => a - b);
  const page = await listPage(found, state.page, (article) => index.readText(article));
  const stored = await Promise.all(page.articles.map((article) => index.readText(article)));
  if (!isCurrent()) return;
  clear();
  if (page.count === 0) {
    offerFewer(state.query);
    return;
  }
  for (const text of stored)
    list.append(fillResult(text, `${texts.articles}${text.id}/`, found.wanted, found.variants));
  list.start = (page.number - 1) * PAGE_SIZE + 1;
  status.textContent = fill(
    fill(page.unread > 0 ? texts.foundMore : texts.found, "count", String(page.count)),
    "more",
    String(page.unread),
  );
  orders.hidden = page.count === 1;
  for (const button of orders.querySelectorAll("button"))
    button.ariaPressed = String(button.value === state.order);
  pages.hidden = page.number === 1 && !page.hasNext;
  for (const button of pages.querySelectorAll("button"))
    button.disabled = Number(button.value) < 0 ? page.number === 1 : !page.hasNext;
}

async function run(): Promise<void> {
  latest += 1;
  const own = latest;
  const isCurrent = () => own === latest;
  const state = currentState();
  section.hidden = state.query.trim() === "";
  if (section.hidden) return clear();
  status.textContent = texts.busy;
  try {
    await showPage(await openIndex(), state, isCurrent);
  } catch (error) {
    if (!isCurrent()) return;
    clear();
    opening = null;
    status.textContent = error instanceof DamagedIndexError ? texts.damaged : texts.failed;
    retry.hidden = false;
  }
}

function go(state: State, isNewEntry: boolean): void {
  const address = addressOf(state, location.pathname);
  if (isNewEntry) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  void run();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let isComposing = false;

/** While letters of an input method are being composed nothing is searched: they are not what is meant. */
function typeAhead(): void {
  clearTimeout(waiting);
  if (isComposing) return;
  waiting = setTimeout(() => go({ ...currentState(), query: input.value, page: 1 }, false), PAUSE);
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
  go({ ...currentState(), query: input.value, page: 1 }, true);
});
orders.addEventListener("click", ({ target }) => {
  if (target instanceof HTMLButtonElement)
    go({ ...currentState(), order: target.value === "date" ? "date" : "", page: 1 }, true);
});
pages.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const state = currentState();
  go({ ...state, page: state.page + Number(target.value) }, true);
  input.scrollIntoView();
});
retry.addEventListener("click", () => void run());
addEventListener("popstate", () => {
  input.value = currentState().query;
  void run();
});
addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>("h2 a")];
  const current = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === "/" && document.activeElement !== input) {
    event.preventDefault();
    input.select();
  } else if (event.key === "Escape" && (document.activeElement === input || current >= 0)) {
    event.preventDefault();
    clearTimeout(waiting);
    input.value = "";
    input.focus();
    go(START, false);
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
