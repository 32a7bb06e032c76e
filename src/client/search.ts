/** The search page: what is typed → results, as it is typed; query, order and page stand in the address. */
import { findArticles } from "../search/find-articles.ts";
import { DamagedIndexError, IndexReader } from "../search/index-reader.ts";
import { parseQuery } from "../search/parse-query.ts";
import { fillResult, type ResultTexts, readArticle } from "./search/fill-result.ts";

const PAGE_SIZE = 10;
/** Milliseconds without a key before the index is asked: a syllable's time. */
const PAUSE = 180;

interface State {
  query: string;
  order: string;
  page: number;
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
const texts = section.dataset as unknown as ResultTexts;

let opening: Promise<IndexReader> | null = null;
/** Counts searches, so that one overtaken by the next leaves the page alone. */
let latest = 0;

async function load(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const isManifest = !name.includes("/");
  // Everything but the manifest is named by its content and may be kept.
  const response = await fetch(texts.index + name, { cache: isManifest ? "no-cache" : "default" });
  if (response.status === 404) throw new DamagedIndexError(name);
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

function openIndex(): Promise<IndexReader> {
  opening ??= IndexReader.open(load).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

function readState(): State {
  const params = new URLSearchParams(location.search);
  return {
    query: params.get("q") ?? "",
    order: params.get("sort") === "date" ? "date" : "",
    page: Math.max(1, Math.floor(Number(params.get("page")) || 1)),
  };
}

function addressOf({ query, order, page }: State): string {
  const params = new URLSearchParams({
    ...(query !== "" && { q: query }),
    ...(order !== "" && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `?${params}` : location.pathname;
}

const fill = (text: string, name: string, value: string) => text.split(`{${name}}`).join(value);

/** One link for each term that may be left out. */
function offerFewer(query: string): void {
  const words = query.trim().split(/\s+/u);
  status.textContent = fill(words.length > 1 ? texts.none : texts.noneSingle, "query", query.trim());
  if (words.length < 2) return;
  for (const index of words.keys()) {
    const rest = words.filter((_, other) => other !== index).join(" ");
    const link = document.createElement("a");
    link.href = addressOf({ query: rest, order: "", page: 1 });
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
  const { articles, wanted, variants } = await findArticles(parseQuery(state.query), index);
  if (!isCurrent()) return;
  const count = articles.length;
  const last = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const page = Math.min(state.page, last);
  const ordered = state.order === "date" ? [...articles].sort((a, b) => a - b) : articles;
  const shown = ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const items = await Promise.all(
    shown.map(async (article) => {
      const address = `${texts.articles}${await index.readId(article)}/`;
      return fillResult(await readArticle(address), wanted, variants, texts);
    }),
  );
  if (!isCurrent()) return;
  clear();
  if (count === 0) {
    offerFewer(state.query);
    return;
  }
  list.append(...items);
  list.start = (page - 1) * PAGE_SIZE + 1;
  status.textContent = fill(texts.found, "count", String(count));
  orders.hidden = count === 1;
  for (const button of orders.querySelectorAll("button"))
    button.ariaPressed = String(button.value === state.order);
  pages.hidden = last === 1;
  for (const button of pages.querySelectorAll("button")) {
    const target = page + Number(button.value);
    button.disabled = target < 1 || target > last;
  }
}

async function run(): Promise<void> {
  latest += 1;
  const own = latest;
  const isCurrent = () => own === latest;
  const state = readState();
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
  if (isNewEntry) history.pushState(null, "", addressOf(state));
  else history.replaceState(null, "", addressOf(state));
  void run();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let isComposing = false;

/** While letters of an input method are being composed nothing is searched: they are not what is meant. */
function typeAhead(): void {
  clearTimeout(waiting);
  if (isComposing) return;
  waiting = setTimeout(() => go({ ...readState(), query: input.value, page: 1 }, false), PAUSE);
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
  go({ ...readState(), query: input.value, page: 1 }, true);
});
orders.addEventListener("click", ({ target }) => {
  if (target instanceof HTMLButtonElement) go({ ...readState(), order: target.value, page: 1 }, true);
});
pages.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const state = readState();
  go({ ...state, page: state.page + Number(target.value) }, true);
  input.scrollIntoView();
});
retry.addEventListener("click", () => void run());
addEventListener("popstate", () => {
  input.value = readState().query;
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
    go({ query: "", order: "", page: 1 }, false);
  } else if (event.key === "ArrowDown" && (document.activeElement === input || current >= 0)) {
    event.preventDefault();
    links[Math.min(current + 1, links.length - 1)]?.focus();
  } else if (event.key === "ArrowUp" && current >= 0) {
    event.preventDefault();
    (links[current - 1] ?? input).focus();
  }
});

input.value = readState().query;
void run();
