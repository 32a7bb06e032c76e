/** The facets that results are narrowed by → shown, each with a link that lets it go. */
import { fillTemplate } from "../../diagnostics/fill-template.ts";
import { nameOf } from "./fill-facets.ts";
import { make, makeLink } from "./make.ts";
import { elements, texts } from "./page-elements.ts";
import { addressOf, type State } from "./state.ts";

const { chosen } = elements;

export function showChosen(state: State): void {
  const items = state.facets.map((facet) => {
    const name = nameOf(facet, texts);
    const link = makeLink(
      addressOf(
        { ...state, page: 1, facets: state.facets.filter((other) => other !== facet) },
        location.pathname,
      ),
      name,
      " ",
      make("span", "", "×"),
    );
    link.ariaLabel = fillTemplate(texts.without, { name });
    return make("li", "", link);
  });
  chosen.replaceChildren(...items);
  chosen.hidden = items.length === 0;
}
