/**
 * The records of many pages → the same with every organisation under one name: a short form (市总工会, 东湖街道总工会)
 * takes the full name that its own page, or else the whole archive, gives to exactly one body that ends with it.
 */
import type { BodyPlacer } from "../enrich/place-bodies.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { changeArticles } from "./change-articles.ts";
import { renameNames } from "./rename-names.ts";
import { withFields } from "./with-fields.ts";

/** What is left out at the front of a short form is a place: 北京市|海淀区总工会, 朝阳区|东湖街道总工会, 北京|市总工会. */
const PLACE = /^(?:\p{Script=Han}{2,8}?(?:省|市|区|县|州|盟|旗|街道|镇|乡))+$/u;
/** Without its level: 朝阳|东湖街道总工会. Before a part of a firm two characters are its trade: 作业|公司工会. */
const SHORT_PLACE = /^\p{Script=Han}{2}$/u;
const OF_FIRM = /^(?:有限|集团|公司|分公司|厂|矿|院|校|段|局|所|队)/u;
const MIN_SHORT = 3;

/** Names in `settled` were written by an editor and stay as they are. */
export function resolveAcross(
  pages: readonly PageRecord[],
  placeBodies: BodyPlacer,
  settled: ReadonlySet<string> = new Set(),
): PageRecord[] {
  const everywhere = shortForms(pages.flatMap((page) => readNames(page).organisations));
  return pages.map((page) => {
    const { here, organisations, acting } = readNames(page);
    const isShort = (name: string) => here.has(name) || everywhere.has(name);
    if (!organisations.some(isShort) && !acting.some(isShort)) return page;
    const full = (name: string): string => {
      const longer = settled.has(name) ? undefined : (here.get(name) ?? everywhere.get(name));
      return longer === undefined ? name : full(longer);
    };
    return changeArticles(page, (article) => rename(article, full, placeBodies));
  });
}

interface PageNames {
  organisations: readonly string[];
  /** Of the bodies that act, which need not be among the others. */
  acting: readonly string[];
  /** What the page itself says of its short forms. */
  here: ReadonlyMap<string, string>;
}

/** Records do not change, and those of unchanged pages are resolved again and again while an editor works. */
const known = new WeakMap<PageRecord, PageNames>();

function readNames(page: PageRecord): PageNames {
  const read = known.get(page);
  if (read) return read;
  const organisations = page.articles.flatMap((article) => article.organisations.map(({ name }) => name));
  const acting = page.articles.flatMap(({ organisation }) => organisation?.name ?? []);
  const names = { organisations, acting, here: shortForms(organisations) };
  known.set(page, names);
  return names;
}

/** Each name that is the end of exactly one longer one, with a place before it → the longer name. */
function shortForms(names: readonly string[]): Map<string, string> {
  const all = new Set(names);
  const found = new Map<string, string | null>();
  for (const name of all) {
    for (let cut = 1; name.length - cut >= MIN_SHORT; cut += 1) {
      const rest = name.slice(cut);
      if (!all.has(rest) || !isPlaceBefore(name, cut)) continue;
      const known = found.get(rest);
      // Two bodies end alike: neither is meant for certain, unless one of them is itself short for the other.
      if (known === undefined) found.set(rest, name);
      else if (known !== null && known !== name)
        found.set(rest, known.endsWith(name) ? known : name.endsWith(known) ? name : null);
    }
  }
  return new Map([...found].flatMap(([short, full]) => (full === null ? [] : [[short, full] as const])));
}

/** Whether what is cut off is a place; 市 of 市总工会 belongs to the place before it. */
function isPlaceBefore(name: string, cut: number): boolean {
  const rest = name.slice(cut);
  const place = /^[市省区县]/u.test(rest) ? name.slice(0, cut + 1) : name.slice(0, cut);
  return PLACE.test(place) || (SHORT_PLACE.test(place) && !OF_FIRM.test(rest));
}

function rename(
  article: ArticleRecord,
  longer: (name: string) => string,
  placeBodies: BodyPlacer,
): ArticleRecord {
  const settled = namesSet(article);
  const renamed = renameNames(article, (name, field) =>
    field === "organisations" && !settled.has(name) ? longer(name) : name,
  );
  if (renamed === article) return article;
  const { places, organisations } = renamed;
  return withFields(renamed, {
    places: isCorrected(article, "places") ? article.places : placeBodies(places, organisations),
  });
}

const isCorrected = ({ corrections = [] }: ArticleRecord, name: string) =>
  corrections.some(({ field }) => field === name);

/** What an editor wrote is not written anew. */
function namesSet(article: ArticleRecord): ReadonlySet<string> {
  const { organisation, organisations } = article;
  return new Set([
    ...(isCorrected(article, "organisations") ? organisations.map(({ name }) => name) : []),
    ...(isCorrected(article, "organisation") && organisation ? [organisation.name] : []),
  ]);
}
