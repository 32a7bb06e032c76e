/** The Eleventy plugin: all registrations of the site, flat. */
import type { UserConfig } from "@11ty/eleventy";
import type { Archive } from "../index/archive.ts";
import { bundleAssets } from "../io/bundle-assets.ts";
import { noReview } from "../review/review.ts";
import { Site, type SiteOptions } from "./site.ts";

export interface PluginOptions extends SiteOptions {
  /** Makes the archive where the build has not handed one over as the global data `archive`. */
  loadArchive?: (() => Promise<Archive>) | undefined;
}

/** Throws an Error where there is neither an archive nor a way to load one. */
export default async function banmian(config: UserConfig, options: PluginOptions = {}): Promise<void> {
  config.addTemplateFormats("11ty.ts");
  config.addExtension(["11ty.ts"], { key: "11ty.js" });
  config.addWatchTarget("templates/");
  config.addWatchTarget("src/client/");
  config.addPassthroughCopy({ "templates/icons": "icons" });
  if (config.globalData.site === undefined)
    config.addGlobalData("site", new Site({ assets: await bundleAssets(), ...options }));
  if (config.globalData.review === undefined) config.addGlobalData("review", noReview);
  if (config.globalData.archive === undefined) {
    if (!options.loadArchive) throw new Error("Neither an archive nor loadArchive was given");
    config.addGlobalData("archive", await options.loadArchive());
  }
}
