/**
 * Offline reading: pages come from the network, and from what was kept where there is none; assets, whose addresses
 * change with their content, from what was kept. The search index is never kept, so no part of it is ever out of date.
 */
import { keepPage } from "./offline/keep-page.ts";
import { type CacheKind, cacheName, findPage, forgetAll, pageKey } from "./offline/kept-files.ts";

/** What is kept from the first visit on, by paths below the scope; set before the script when the site is built. */
declare const SHELL: { assets: string[]; pages: string[] } | null;
declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const base = new URL(scope).pathname;
/** Said by the page of what can be read, which stands in for those that can't. */
const STAND_IN = `${scope}offline/`;

const open = (cache: CacheKind) => caches.open(cacheName(base, cache));
const find = async (cache: CacheKind, address: string) =>
  (await open(cache)).match(address, { ignoreVary: true });

/** What a browser without room or permission refuses to keep, or to give back, must cost nothing that the network has. */
const tolerate = <Value>(asked: Promise<Value>): Promise<Value | undefined> => asked.catch(() => undefined);

async function install(shell: NonNullable<typeof SHELL>): Promise<void> {
  // Assets first, so that no page is ever kept without what it asks for.
  const assets = await open("assets");
  const known = new Set((await assets.keys()).map(({ url }) => url));
  await assets.addAll(shell.assets.map((path) => scope + path).filter((address) => !known.has(address)));
  const pages = shell.pages.map((path) => new Request(scope + path, { cache: "no-cache" }));
  await (await open("shell")).addAll(pages);
}

/** Drops assets that neither the shell nor a kept page asks for. */
async function prune(shell: NonNullable<typeof SHELL>): Promise<void> {
  const wanted = new Set(shell.assets.map((path) => scope + path));
  const pages: string[] = [];
  for (const cache of [await open("shell"), await open("pages")]) {
    for (const response of await cache.matchAll()) pages.push(await response.text());
  }
  const assets = await open("assets");
  for (const { url } of await assets.keys()) {
    const { pathname } = new URL(url);
    if (!wanted.has(url) && !pages.some((page) => page.includes(pathname))) await assets.delete(url);
  }
}

async function answerAsset(request: Request): Promise<Response> {
  const kept = await tolerate(find("assets", request.url));
  if (kept) return kept;
  const response = await fetch(request);
  const copy = response.clone();
  // Before it is handed on, so that no page is kept without it.
  if (response.ok) await tolerate(open("assets").then((assets) => assets.put(request.url, copy)));
  return response;
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  try {
    const response = await fetch(event.request);
    const copy = response.clone();
    event.waitUntil(tolerate(keepPage(base, url, copy)));
    return response;
  } catch (error) {
    const kept =
      (await tolerate(findPage(base, url))) ??
      (await tolerate(find("shell", pageKey(url)))) ??
      (await tolerate(find("shell", STAND_IN)));
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("install", (event) => {
  // Nothing kept by a former worker goes wrong under this one, so it need not wait until all pages are closed.
  event.waitUntil(Promise.all([self.skipWaiting(), SHELL && install(SHELL)]));
});

self.addEventListener("activate", (event) => {
  const retire = () => forgetAll(base).then(() => self.registration.unregister());
  event.waitUntil(SHELL ? prune(SHELL).then(() => self.clients.claim()) : retire());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (SHELL === null || request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.url.startsWith(`${scope}assets/`)) event.respondWith(answerAsset(request));
  else if (request.mode === "navigate") event.respondWith(answerPage(event));
});
