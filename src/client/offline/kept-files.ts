/**
 * What the browser keeps of a site, in caches that bear its folder in their names, since several sites may share a
 * host: the shell from the first visit on, pages that were read with the last-read issue, and the assets of both.
 */

const CACHES = ["shell", "pages", "assets"] as const;
export type CacheKind = (typeof CACHES)[number];

/** `base` is the folder of the site as a path that begins and ends with a slash. */
export const cacheName = (base: string, cache: CacheKind) => `banmian ${base} ${cache}`;

export async function forgetAll(base: string): Promise<void> {
  await Promise.all(CACHES.map((cache) => caches.delete(cacheName(base, cache))));
}

/** A page is the same whatever query or fragment its address bears. */
export function pageKey(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

export async function findPage(base: string, address: string): Promise<Response | undefined> {
  const pages = await caches.open(cacheName(base, "pages"));
  return pages.match(pageKey(address), { ignoreVary: true });
}
