/** `(base, address, response)` → the page among those kept, as the latest; the oldest goes when there are too many. */
import { cacheName, pageKey } from "./kept-files.ts";

/** Some megabytes of text; an issue has a few dozen pages at most. */
const MOST_PAGES = 200;

/** What came by a redirect may not answer a navigation, and a document that came in parts is none. */
async function toPlain(response: Response): Promise<Response> {
  const { headers, redirected } = response;
  return redirected ? new Response(await response.blob(), { headers }) : response;
}

const isPage = (response: Response) =>
  response.status === 200 && (response.headers.get("content-type") ?? "").startsWith("text/html");

export async function keepPage(base: string, address: string, response: Response): Promise<void> {
  if (!isPage(response)) return;
  const pages = await caches.open(cacheName(base, "pages"));
  const key = pageKey(address);
  // Keys come in the order in which they were put.
  await pages.delete(key, { ignoreVary: true });
  await pages.put(key, await toPlain(response));
  const keys = await pages.keys();
  const oldest = keys.slice(0, Math.max(0, keys.length - MOST_PAGES));
  await Promise.all(oldest.map((request) => pages.delete(request)));
}
