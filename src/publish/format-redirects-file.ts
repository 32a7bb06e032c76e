/** A site and its redirects in, its `_redirects` for Cloudflare Pages and Netlify out. */
import type { Site } from "../eleventy/site.ts";
import type { Redirect } from "../index/archive.ts";

export function formatRedirectsFile(
  site: Pick<Site, "path">,
  redirects: readonly Pick<Redirect, "from" | "to">[],
): string {
  const encode = (permalink: string) => encodeURI(site.path(permalink));
  return redirects.map(({ from, to }) => `${encode(from)} ${encode(to)} 301\n`).join("");
}
