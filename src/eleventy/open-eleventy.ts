/** `options → Eleventy` set up for one archive: `write()` makes the site, `toJSON()` renders it in memory. */
import { basename } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Archive } from "../index/archive.ts";
import { type LoadedTemplate, loadTemplates, TEMPLATES } from "../io/load-templates.ts";
import type { Review } from "../review/review.ts";
import { ChosenPages } from "./page-choice.ts";
import banmian from "./plugin.ts";
import type { Portion } from "./portion-pages.ts";
import { Site, type SiteOptions } from "./site.ts";

export interface OpenOptions extends Omit<SiteOptions, "doubts"> {
  archive: Archive;
  /** Shared by several runs, so that what is the same on all pages is made once. @default one made of the other options */
  site?: Site | undefined;
  /** @default those that stand in the folder */
  templates?: readonly LoadedTemplate[] | undefined;
  /** @default all of the site */
  portion?: Portion | undefined;
  /** Makes the pages of `/review/`. @default none are made */
  review?: Review | undefined;
  /** Folder that the site is written to. */
  output: string;
  /** Print nothing; errors still reject. @default true */
  quiet?: boolean | undefined;
}

const has = (portion: Portion, path: string) =>
  "template" in portion ? portion.template === path : !portion.without.includes(path);

/** Paths are relative to the project's folder, which has to be the working directory. */
export function openEleventy({
  archive,
  site,
  templates,
  portion = { without: [], pages: new Map() },
  review,
  output,
  quiet = true,
  ...rest
}: OpenOptions): Eleventy {
  const options: SiteOptions = { ...rest, doubts: review?.listings[0]?.total };
  const { basePath: pathPrefix } = new Site(options);
  const eleventy = new Eleventy(TEMPLATES, output, {
    // An empty string keeps Eleventy from reading .eleventy.js, which would load an archive of its own.
    configPath: "",
    pathPrefix,
    quietMode: quiet,
    loader: "esm",
    config: async (config) => {
      config.addGlobalData("archive", archive);
      if (site) config.addGlobalData("site", site);
      const pages = "template" in portion ? new Map([[portion.template, portion.pages]]) : portion.pages;
      config.addGlobalData("choice", new ChosenPages(pages));
      // Those that are loaded, and in their place no file: it need not be one that Eleventy can load.
      for (const { path, content } of templates ?? (await loadTemplates(TEMPLATES))) {
        config.ignores.add(path);
        if (has(portion, path)) config.addTemplate(basename(path), content);
      }
      if (review) config.addGlobalData("review", review);
      await banmian(config, options);
    },
  });
  // It would print errors too, and a line of its own for each run; both are said by who runs it.
  if (quiet) eleventy.disableLogger();
  return eleventy;
}
