/** The keys of the search page: `/` to the query, arrows from result to result, Escape to begin anew. */
import { elements } from "./page-elements.ts";

const { input, section } = elements;

export function listenToKeys(clear: () => void): void {
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...section.querySelectorAll<HTMLAnchorElement>(".search-names a, .articles h2 a")];
    const current = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === "/" && document.activeElement !== input) {
      event.preventDefault();
      input.select();
    } else if (event.key === "Escape" && (document.activeElement === input || current >= 0)) {
      event.preventDefault();
      input.value = "";
      input.focus();
      clear();
    } else if (event.key === "ArrowDown" && (document.activeElement === input || current >= 0)) {
      event.preventDefault();
      links[Math.min(current + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && current >= 0) {
      event.preventDefault();
      (links[current - 1] ?? input).focus();
    }
  });
}
