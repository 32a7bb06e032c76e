/** The text of an article in, its entry among the results out: title and passage with marks, where it was printed. */
import type { Variants } from "../../search/fold-text.ts";
import type { StoredText } from "../../search/index-layout.ts";
import { markExcerpt, markText, type Run } from "../../search/mark-excerpt.ts";
import { make, makeLink } from "./make.ts";

function toNodes(runs: readonly Run[]): (string | HTMLElement)[] {
  return runs.map(({ text, isMatch }) => (isMatch ? make("mark", "", text) : text));
}

/** `address` is that of the article. */
export function fillResult(
  { title, where, texts }: StoredText,
  address: string,
  wanted: readonly string[],
  variants: Variants,
): HTMLLIElement {
  return make(
    "li",
    "",
    make(
      "article",
      "",
      make("h2", "", makeLink(address, ...toNodes(markText(title, wanted, variants)))),
      make("p", "excerpt", ...toNodes(markExcerpt(texts, wanted, variants) ?? [])),
      make("p", "where", where),
    ),
  );
}
