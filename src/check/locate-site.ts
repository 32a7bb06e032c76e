/** `(files, base path) → where the site stands`: what isn't told is taken from `robots.txt`, which names the sitemap. */
import type { SiteFiles, SitePlace } from "./built-site.ts";

const ROBOTS = "/robots.txt";
const SITEMAP = /^Sitemap:\s*(\S+)sitemap\.xml\s*$/imu;
/** What a site without an address is built for. */
const FALLBACK = "https://example.org/";

export function locateSite(files: SiteFiles, basePath?: string): SitePlace {
  const robots = files.paths.includes(ROBOTS) ? new TextDecoder().decode(files.read(ROBOTS)) : "";
  const named = SITEMAP.exec(robots)?.[1] ?? FALLBACK;
  const { origin, pathname } = new URL(URL.canParse(named) ? named : FALLBACK);
  const segments = (basePath ?? pathname).split("/").filter((segment) => segment !== "");
  return { origin, basePath: segments.length > 0 ? `/${segments.join("/")}/` : "/" };
}
