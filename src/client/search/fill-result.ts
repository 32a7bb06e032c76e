/** The text of an article in, its entry among the results out: title and passage with marks, where it was printed. */
import type { Variants } from "../../search/fold-text.ts";
import type { StoredText } from "../../search/index-layout.ts";
import { markExcerpt, markText, type Run } from "../../search/mark-excerpt.ts";
import { make, makeLink } from "./make.ts";

/** `breaks` are the places, ascending, at which a line of all runs together may break, and at no other. */
function toNodes(runs: readonly Run[], breaks: readonly number[] = []): (string | HTMLElement)[] {
  let end = 0;
  return runs.flatMap(({ text, isMatch }) => {
    const start = end;
    end += text.length;
    const nodes: (string | HTMLElement)[] = [];
    let at = start;
    for (const next of breaks) {
      if (next < start || next >= end) continue;
      nodes.push(text.slice(at - start, next - start), make("wbr", ""));
      at = next;
    }
    nodes.push(text.slice(at - start));
    return isMatch ? [make("mark", "", ...nodes)] : nodes;
  });
}

function titleNodes(
  parts: readonly string[],
  wanted: readonly string[],
  variants: Variants,
): (string | HTMLElement)[] {
  let length = 0;
  const ends = parts.map((part) => {
    length += part.length;
    return length;
  });
  return toNodes(markText(parts.join(""), wanted, variants), ends.slice(0, -1));
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
      make("h2", "", makeLink(address, ...titleNodes(title, wanted, variants))),
      make("p", "excerpt", ...toNodes(markExcerpt(texts, wanted, variants) ?? [])),
      make("p", "where", where),
    ),
  );
}
