/** A folder in, the page templates that stand in it out, by name. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compareCodepoints } from "../index/compare-codepoints.ts";

export const TEMPLATE = /\.11ty\.ts$/;

export type PermalinkOf = (data: object) => string | false;

/** What Eleventy takes a template's module for, as far as those of this project go. */
export interface Template {
  data(): {
    permalink: string | PermalinkOf;
    pagination?: {
      data: string;
      size: number;
      alias?: string;
      /** Whether `before` gives the part of the list that the global data `portion` says. */
      takesPortions?: boolean;
      generatePageOnEmptyData?: boolean;
      /** What is paged in place of the list that `data` names. */
      before?(list: readonly unknown[], globals: object): readonly unknown[];
    };
  };
  render(data: object): string | Promise<string>;
}

export interface NamedTemplate {
  path: string;
  template: Template;
}

/** Rejects with the error of the module, which names its file, where one can't be loaded. */
export async function loadTemplates(folder: string): Promise<NamedTemplate[]> {
  const names = readdirSync(folder)
    .filter((name) => TEMPLATE.test(name))
    .sort(compareCodepoints);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const module = (await import(pathToFileURL(resolve(path)).href)) as { default: new () => Template };
      return { path, template: new module.default() };
    }),
  );
}
