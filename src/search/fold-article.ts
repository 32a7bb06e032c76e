/** `texts of an article → their folded units`, held for as often as the archive is gone through: two bytes a character. */
import type { ByteStore } from "./byte-store.ts";
import { EDGE, IN_BODY, IN_LEAD, IN_TITLE } from "./index-layout.ts";
import type { ArticleTexts } from "./list-texts.ts";
import type { UnitFolder } from "./unit-folder.ts";

export interface FoldedArticle {
  /** Text by text, the best places first; each ends with an edge, which no text has in it. */
  units: Uint16Array;
  /** How many of the texts stand in titles and in the lead. */
  titles: number;
  lead: number;
}

export function foldArticle(
  { titles, lead, body }: ArticleTexts,
  folder: UnitFolder,
  store: ByteStore,
): FoldedArticle {
  folder.clear();
  for (const text of [...titles, ...lead, ...body]) folder.add(text);
  const units = folder.view();
  const { buffer, byteOffset } = store.hold(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
  return {
    units: new Uint16Array(buffer, byteOffset, units.length),
    titles: titles.length,
    lead: lead.length,
  };
}

/** Each text with where it stands. */
export function* listFolded({
  units,
  titles,
  lead,
}: FoldedArticle): Generator<{ text: Uint16Array; place: number }> {
  let start = 0;
  for (let number = 0; start < units.length; number += 1) {
    const end = units.indexOf(EDGE, start);
    const place = number < titles ? IN_TITLE : number < titles + lead ? IN_LEAD : IN_BODY;
    yield { text: units.subarray(start, end), place };
    start = end + 1;
  }
}
