/**
 * The corrections of a page, by article → what they ask beyond their page: names to merge or to part, addresses to keep.
 */
import type { VFile } from "vfile";
import type { YamlPlace } from "../read/parse-yaml.ts";
import { type AssignedCorrections, OF_ISSUE } from "./assign-corrections.ts";
import type { Renaming } from "./follow-names.ts";
import type { InheritedIds } from "./inherit-ids.ts";

/** An address of old, and what it is to lead to. */
export interface KeptAddress {
  address: string;
  pageId: string;
  /** Null for the page as a whole. */
  articleId: string | null;
  file: VFile;
  place: YamlPlace;
}

export interface Orders {
  renamings: Renaming[];
  kept: KeptAddress[];
  /** Ids of articles that were joined to others, with those of the others. */
  joined: ReadonlyMap<string, string>;
}

export const NO_ORDERS: Orders = { renamings: [], kept: [], joined: new Map() };

/** Those of many pages as those of one. */
export function joinOrders(all: readonly Orders[]): Orders {
  return {
    renamings: all.flatMap(({ renamings }) => renamings),
    kept: all.flatMap(({ kept }) => kept),
    joined: new Map(all.flatMap(({ joined }) => [...joined])),
  };
}

export function listOrders(
  file: VFile,
  { articles, outside }: AssignedCorrections,
  { pageId, ids, joined }: InheritedIds & { pageId: string },
): Orders {
  const orders: Orders = { renamings: [], kept: [], joined };
  const placed = [
    ...articles.flatMap((own, index) =>
      own.map(({ correction }) => ({ correction, id: ids[index] ?? null })),
    ),
    ...outside.map(({ correction }) => ({ correction, id: null })),
  ];
  placed.sort(
    ({ correction: { place: a } }, { correction: { place: b } }) => a.line - b.line || a.column - b.column,
  );
  for (const { correction, id } of placed) {
    const { keep, merge = {}, part = {}, place } = correction;
    for (const [from, to] of Object.entries(merge))
      orders.renamings.push({ from, to, articleId: null, file, place });
    for (const [from, to] of Object.entries(part))
      orders.renamings.push({ from, to, articleId: id, file, place });
    if (keep !== undefined)
      orders.kept.push({
        address: keep,
        pageId,
        articleId: OF_ISSUE.test(keep) ? null : id,
        file,
        place,
      });
  }
  return orders;
}
