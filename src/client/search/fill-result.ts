/** The text of an article in, its entry among the results out: title and passage with marks, where it was printed. */
import type { Variants } from "../../search/fold-text.ts";
import type { StoredText } from "../../search/index-layout.ts";
import { markExcerpt, markText, type Run } from "../../search/mark-excerpt.ts";

function toNodes(runs: readonly Run[]): (string | HTMLElement)[] {
  return runs.map(({ text, isMatch }) => {
    if (!isMatch) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

function make(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

/** `address` is that of the article. */
export function fillResult(
  { title, where, texts }: StoredText,
  address: string,
  wanted: readonly string[],
  variants: Variants,
): HTMLLIElement {
  const link = document.createElement("a");
  link.href = address;
  link.append(...toNodes(markText(title, wanted, variants)));
  const item = document.createElement("li");
  item.append(
    make(
      "article",
      "",
      make("h2", "", link),
      make("p", "excerpt", ...toNodes(markExcerpt(texts, wanted, variants) ?? [])),
      make("p", "where", where),
    ),
  );
  return item;
}
