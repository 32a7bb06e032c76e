/** The environment in, where the site will stand and what it does out; its texts are made those of the settings. */
import { replaceTexts } from "../eleventy/replace-texts.ts";
import type { SiteOptions } from "../eleventy/site.ts";
import { loadSettings } from "../io/load-settings.ts";
import { BASE_PATH, isSiteUrl } from "../schema/settings.ts";
import { UsageError } from "./usage-error.ts";

/** Throws a UsageError where `SITE_URL` is no address or the base path no path, and as `loadSettings` does. */
export function readSiteOptions(env: NodeJS.ProcessEnv): SiteOptions {
  const { siteUrl, basePath, licence, offline, texts } = loadSettings(env);
  if (siteUrl && !isSiteUrl(siteUrl))
    throw new UsageError(`SITE_URL is “${siteUrl}”, expected an address such as https://example.org`);
  if (basePath && !BASE_PATH.test(basePath))
    throw new UsageError(`BANMIAN_BASE_PATH is “${basePath}”, expected a path such as /archive/`);
  replaceTexts(texts);
  return { siteUrl, basePath, licence, offline };
}
