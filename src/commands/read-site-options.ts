/** The environment in, where the site will stand and what it does out. */
import type { SiteOptions } from "../eleventy/site.ts";
import { UsageError } from "./usage-error.ts";

/** Throws a UsageError where `SITE_URL` is no address. */
export function readSiteOptions({
  SITE_URL: siteUrl,
  BANMIAN_BASE_PATH: basePath,
  BANMIAN_OFFLINE: offline,
}: NodeJS.ProcessEnv): SiteOptions {
  if (siteUrl && !URL.canParse(siteUrl))
    throw new UsageError(`SITE_URL is “${siteUrl}”, expected an address such as https://example.org`);
  return { siteUrl, basePath, offline: offline !== "off" };
}
