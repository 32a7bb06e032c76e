/** A folder in, the page templates that stand in it out, by name. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { locateProgram } from "./locate-program.ts";

/** Where they stand, below the folder of the project. */
export const TEMPLATES = "templates";
export const TEMPLATE = /\.11ty\.ts$/;

export type PermalinkOf = (data: object) => string | false;

/** What Eleventy takes a template's module for, as far as those of this project go. */
export interface Template {
  data(): {
    permalink: string | false | PermalinkOf;
    pagination?: {
      data: string;
      size: number;
      alias?: string;
      /** Whether there is a page for each member of the list, and `before` gives those that the global data `choice` says. */
      isOnePageEach?: boolean;
      /** Whether the pages of one issue, also of other such templates, are made together, so that its record is read once. */
      isByIssue?: boolean;
      generatePageOnEmptyData?: boolean;
      /** What is paged in place of the list that `data` names. */
      before?(list: readonly unknown[], globals: object): readonly unknown[];
    };
  };
  /** What a page is made of (`InputData`). */
  inputs?(data: object): readonly unknown[];
  render(data: object): string | Promise<string>;
}

export interface NamedTemplate {
  path: string;
  template: Template;
}

export interface LoadedTemplate extends NamedTemplate {
  /** What its module exports, for Eleventy. */
  content: unknown;
}

/** Eleventy takes templates of other forms too; of those nothing is known but that they are rendered. */
const UNKNOWN: Template = { data: () => ({ permalink: false }), render: () => "" };

const isTemplateClass = (value: unknown): value is new () => Template =>
  typeof value === "function" && typeof value.prototype?.data === "function";

/** Rejects with the error of the module, which names its file, where one can't be loaded. */
export async function loadTemplates(folder: string): Promise<LoadedTemplate[]> {
  const names = readdirSync(folder)
    .filter((name) => TEMPLATE.test(name))
    .sort(compareCodepoints);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const module = (await import(locateProgram(path, process.cwd()).href)) as { default?: unknown };
      const { default: content } = module;
      return { path, template: isTemplateClass(content) ? new content() : UNKNOWN, content };
    }),
  );
}
