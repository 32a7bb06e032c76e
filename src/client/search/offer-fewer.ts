/** A query that nothing has → the same with one of its terms left out, a link for each. */
import { fillTemplate } from "../../diagnostics/fill-template.ts";
import { make, makeLink } from "./make.ts";
import { elements, texts } from "./page-elements.ts";
import { addressOf, START } from "./state.ts";

const { fewer, status } = elements;

export function offerFewer(query: string): void {
  const words = query.trim().split(/\s+/u);
  status.textContent = fillTemplate(words.length > 1 ? texts.none : texts.noneSingle, {
    query: query.trim(),
  });
  if (words.length < 2) return;
  for (const index of words.keys()) {
    const rest = words.filter((_, other) => other !== index).join(" ");
    fewer.append(make("li", "", makeLink(addressOf({ ...START, query: rest }, location.pathname), rest)));
  }
}
