/** A site and its redirects in, the files that hosts ask for out, by path. */
import type { Site } from "../eleventy/site.ts";
import type { Redirect } from "../index/archive.ts";
import { formatCloudfront } from "./format-cloudfront.ts";
import { formatHeadersFile } from "./format-headers-file.ts";
import { formatNginx } from "./format-nginx.ts";
import { formatRedirectsFile } from "./format-redirects-file.ts";

export const HOST_PATHS = [
  "/_headers",
  "/_redirects",
  "/.nojekyll",
  "/host/nginx.conf",
  "/host/cloudfront.json",
] as const;

export function listHostFiles(
  site: Site,
  redirects: readonly Redirect[],
): Record<(typeof HOST_PATHS)[number], string> {
  return {
    "/_headers": formatHeadersFile(site),
    "/_redirects": formatRedirectsFile(site, redirects),
    // GitHub Pages would leave out what begins with an underscore.
    "/.nojekyll": "",
    "/host/nginx.conf": formatNginx(site, redirects),
    "/host/cloudfront.json": formatCloudfront(site),
  };
}
