/** A query in Latin letters → the people and bodies that are read so, offered above the results. */
import { findReadings, readNameKinds } from "../../search/find-readings.ts";
import type { IndexReader } from "../../search/index-reader.ts";
import { make, makeLink } from "./make.ts";
import { elements, texts } from "./page-elements.ts";

const { names } = elements;
/** Names offered for what was typed in Latin letters. */
const NAMES = 8;

/** Leaves the page alone where another search has begun meanwhile. */
export async function showNames(index: IndexReader, query: string, isCurrent: () => boolean): Promise<void> {
  const found = await findReadings(query, index, NAMES);
  if (!isCurrent()) return;
  const items = found.map(([kindNumber, name, slug, count]) => {
    const kind = readNameKinds[kindNumber] ?? "people";
    return make(
      "li",
      "",
      makeLink(`${texts.root}${kind}/${slug}/`, name),
      " ",
      make("small", "", `${texts.kinds[kind]} ${count}`),
    );
  });
  names.querySelector("ul")?.replaceChildren(...items);
  names.hidden = items.length === 0;
}
