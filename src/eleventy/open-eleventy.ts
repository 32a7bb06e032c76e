/** `options → Eleventy` set up for one archive: `write()` makes the site, `toJSON()` renders it in memory. */
import Eleventy from "@11ty/eleventy";
import type { Archive } from "../index/archive.ts";
import type { Review } from "../review/review.ts";
import banmian from "./plugin.ts";
import { Site, type SiteOptions } from "./site.ts";

export interface OpenOptions extends Omit<SiteOptions, "doubts"> {
  archive: Archive;
  /** Makes the pages of `/review/`. @default none are made */
  review?: Review | undefined;
  /** Folder that the site is written to. */
  output: string;
  /** Print nothing; errors still reject. @default true */
  quiet?: boolean | undefined;
}

/** Paths are relative to the project's folder, which has to be the working directory. */
const INPUT = "templates";

export function openEleventy({ archive, review, output, quiet = true, ...rest }: OpenOptions): Eleventy {
  const options: SiteOptions = { ...rest, doubts: review?.listings[0]?.total };
  const { basePath: pathPrefix } = new Site(options);
  const eleventy = new Eleventy(INPUT, output, {
    // An empty string keeps Eleventy from reading .eleventy.js, which would load an archive of its own.
    configPath: "",
    pathPrefix,
    quietMode: quiet,
    loader: "esm",
    config: async (config) => {
      config.addGlobalData("archive", archive);
      if (review) config.addGlobalData("review", review);
      await banmian(config, options);
    },
  });
  if (quiet) eleventy.disableLogger();
  return eleventy;
}
