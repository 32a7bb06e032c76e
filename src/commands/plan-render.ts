/**
 * `(templates, global data, what is asked) → what of a site is made here`: portions of pages and parts, all of them, or
 * the share that is one process's or machine's.
 */
import { type KeyedPage, keyPages } from "../eleventy/key-pages.ts";
import { countChosen } from "../eleventy/page-choice.ts";
import { type Portion, portionPages } from "../eleventy/portion-pages.ts";
import type { Archive } from "../index/archive.ts";
import type { EntryDigests } from "../index/entry-digests.ts";
import { Lazy } from "../index/lazy.ts";
import type { NamedTemplate } from "../io/load-templates.ts";
import { type SitePart, siteParts } from "../io/site-parts.ts";
import { type Shard, shareWork } from "../shard/share-work.ts";

/** Articles whose pages are rendered in one go; one brings some ten pages, and fewer the more there are. */
const MOST_AT_ONCE = 500;

export interface PlanOptions {
  /** Only what is this one's to make. @default all */
  shard: Shard | undefined;
  /** For the keys of pages; null where nobody asks for them. */
  digests: Lazy<EntryDigests> | null;
  /** Path → key of the files that need not be made again where the key is the same. @default none */
  known: ReadonlyMap<string, string> | null;
}

/** Portions and keys are found out when they are first asked for; of pages that may stay that takes seconds. */
export interface RenderPlan {
  portions: readonly Portion[];
  parts: readonly SitePart[];
  /** The keys of the pages that are this one's, made or not, by path, where the plan is made by them. */
  keys: ReadonlyMap<string, string>;
  /** Those of a portion otherwise. Right after it is made, much of what they take is known. */
  keysOf(portion: Portion): Iterable<KeyedPage>;
}

function planAll(
  templates: readonly NamedTemplate[],
  globals: { archive: Archive },
  { shard, digests }: PlanOptions,
): RenderPlan {
  const articles = globals.archive.articles.length;
  const isDivided = shard !== undefined || articles > MOST_AT_ONCE;
  const all: Portion[] = isDivided
    ? portionPages(templates, globals, { machines: shard?.of })
    : [{ without: [], pages: new Map() }];
  // How many pages all the other templates make nobody has counted; they are few, and some take long.
  const pages = all.map(({ pages }) =>
    "length" in pages ? pages.length : countChosen(pages) || MOST_AT_ONCE,
  );
  const efforts = [...pages, ...siteParts.map(({ effort }) => effort * articles)];
  const own = shard ? shareWork(efforts, shard) : new Set(efforts.keys());
  const portions = all.filter((_, index) => own.has(index));
  return {
    portions,
    parts: siteParts.filter((_, index) => own.has(all.length + index)),
    keys: new Map(),
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

/** One process finds out which pages are to be made, and makes them; others share the parts. */
function planRest(
  templates: readonly NamedTemplate[],
  globals: { archive: Archive },
  known: ReadonlyMap<string, string>,
  { shard = { number: 1, of: 1 }, digests }: PlanOptions,
): RenderPlan {
  const own = shareWork([Number.POSITIVE_INFINITY, ...siteParts.map(({ effort }) => effort)], shard);
  const parts = siteParts.filter((_, index) => own.has(1 + index));
  const pages = new Lazy(() => {
    const keys = new Map<string, string>();
    if (!own.has(0) || !digests) return { portions: [], keys };
    const choice = new Map<string, number[]>();
    for (const named of templates) {
      if (!named.template.inputs) continue;
      const places: number[] = [];
      let place = 0;
      for (const [path, key] of keyPages(named, globals, digests.value)) {
        keys.set(path, key);
        if (known.get(path) !== key) places.push(place);
        place += 1;
      }
      choice.set(named.path, places);
    }
    return { portions: portionPages(templates, globals, { choice }), keys };
  });
  return {
    get portions() {
      return pages.value.portions;
    },
    parts,
    get keys() {
      return pages.value.keys;
    },
    keysOf: () => [],
  };
}

export function planRender(
  templates: readonly NamedTemplate[],
  globals: { archive: Archive },
  options: PlanOptions,
): RenderPlan {
  const { known } = options;
  return known ? planRest(templates, globals, known, options) : planAll(templates, globals, options);
}
