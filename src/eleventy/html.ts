/**
 * The `html` tag: markup with holes, where whatever fills a hole is escaped unless it is markup of this tag
 * itself. Holes may stand in text and inside quoted attribute values, nowhere else.
 */

/** Markup that is safe as it stands. Made by the tag, or by `Html.trust` from a producer of safe markup. */
export class Html {
  private constructor(private readonly markup: string) {}

  /** For output of a serializer that escapes by itself (remark-html, JSON Schema); nothing else. */
  static trust(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.markup;
  }
}

export type Fill = string | number | Html | null | undefined | false | readonly Fill[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Characters that neither HTML nor XML 1.0 (https://www.w3.org/TR/xml/#charsets) allows in a document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

function fillHole(fill: Fill): string {
  if (fill === null || fill === undefined || fill === false) return "";
  if (fill instanceof Html) return fill.toString();
  if (typeof fill === "object") return fill.map(fillHole).join("");
  return String(fill)
    .replace(FORBIDDEN, "")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Throws a TypeError where a hole is the value of an unquoted attribute. */
export function html(literals: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  let markup = literals[0] ?? "";
  for (const [index, fill] of fills.entries()) {
    if (markup.endsWith("=") && !(fill instanceof Html)) {
      throw new TypeError(`Unquoted attribute value after "${markup.slice(-20)}"`);
    }
    markup += fillHole(fill) + (literals[index + 1] ?? "");
  }
  return Html.trust(markup);
}
