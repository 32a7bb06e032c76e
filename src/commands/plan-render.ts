/**
 * `(templates, global data, what is asked) → what a site is made of`: portions of pages and parts, all of them, or those
 * that are one machine's.
 */
import { setImmediate } from "node:timers/promises";
import { type KeyedPage, keyPages } from "../eleventy/key-pages.ts";
import { countChosen } from "../eleventy/page-choice.ts";
import { type Portion, portionPages } from "../eleventy/portion-pages.ts";
import type { Archive } from "../index/archive.ts";
import type { EntryDigests } from "../index/entry-digests.ts";
import type { Lazy } from "../index/lazy.ts";
import type { NamedTemplate } from "../io/load-templates.ts";
import { type SitePart, siteParts } from "../io/site-parts.ts";
import { type Shard, shareWork } from "../shard/share-work.ts";

/** Articles whose pages are rendered in one go; one brings some ten pages, and fewer the more there are. */
const MOST_AT_ONCE = 500;

export interface PlanOptions {
  /** Only what is this machine's to make. @default all */
  shard: Shard | undefined;
  /** Processes that make it: for several the portions are smaller, so that all have something to do to the end. */
  renderers: number;
  /** For the keys of pages; null where nobody asks for them. */
  digests: Lazy<EntryDigests> | null;
  /**
   * Path → key of the files that need not be made again where the key is the same; they may still be looked for. Null
   * where all are made.
   */
  known: Promise<ReadonlyMap<string, string>> | null;
}

export interface ChosenPages {
  portions: readonly Portion[];
  /** The keys of all pages that have one, made or not, by path, where they are chosen by them. */
  keys: ReadonlyMap<string, string>;
}

export interface RenderPlan {
  parts: readonly SitePart[];
  /** Of pages that may stay the keys are found out, which takes seconds, while the files of the last site are looked for. */
  choosePages(): Promise<ChosenPages>;
  /** The keys of a portion where it was chosen otherwise. Right after it is made, much of what they take is known. */
  keysOf(portion: Portion): Iterable<KeyedPage>;
}

function planAll(
  templates: readonly NamedTemplate[],
  globals: { archive: Archive },
  { shard, renderers, digests }: PlanOptions,
): RenderPlan {
  const articles = globals.archive.articles.length;
  const machines = shard?.of ?? renderers;
  const isDivided = shard !== undefined || renderers > 1 || articles > MOST_AT_ONCE;
  const all: Portion[] = isDivided
    ? portionPages(templates, globals, { machines })
    : [{ without: [], pages: new Map() }];
  // How many pages all the other templates make nobody has counted; they are few, and some take long.
  const pages = all.map(({ pages }) =>
    "length" in pages ? pages.length : countChosen(pages) || MOST_AT_ONCE,
  );
  const efforts = [...pages, ...siteParts.map(({ effort }) => effort * articles)];
  const own = shard ? shareWork(efforts, shard) : new Set(efforts.keys());
  const portions = all.filter((_, index) => own.has(index));
  return {
    parts: siteParts.filter((_, index) => own.has(all.length + index)),
    choosePages: async () => ({ portions, keys: new Map() }),
    *keysOf(portion) {
      if (!digests) return;
      for (const named of templates) {
        const isWhole = "without" in portion;
        if (isWhole ? portion.without.includes(named.path) : portion.template !== named.path) continue;
        const places = isWhole ? portion.pages.get(named.path) : portion.pages;
        yield* keyPages(named, globals, digests.value, places);
      }
    },
  };
}

/** Only the pages whose keys are others than those of the last site. */
function planRest(
  templates: readonly NamedTemplate[],
  globals: { archive: Archive },
  known: Promise<ReadonlyMap<string, string>>,
  { digests }: PlanOptions,
): RenderPlan {
  const choosePages = async () => {
    if (!digests) return { portions: [], keys: new Map() };
    const paged = new Map<string, KeyedPage[]>();
    for (const named of templates) {
      if (!named.template.inputs) continue;
      // Threads that have answered meanwhile are heard: what else waits for them is to begin now, not when all keys are known.
      await setImmediate();
      paged.set(named.path, [...keyPages(named, globals, digests.value)]);
    }
    const former = await known;
    const choice = new Map(
      Array.from(paged, ([template, pages]) => [
        template,
        pages.flatMap(([path, key], place) => (former.get(path) === key ? [] : [place])),
      ]),
    );
    const keys = new Map([...paged.values()].flat());
    return { portions: portionPages(templates, globals, { choice }), keys };
  };
  return { parts: siteParts, choosePages, keysOf: () => [] };
}

export function planRender(
  templates: readonly NamedTemplate[],
  globals: { archive: Archive },
  options: PlanOptions,
): RenderPlan {
  const { known } = options;
  return known ? planRest(templates, globals, known, options) : planAll(templates, globals, options);
}
