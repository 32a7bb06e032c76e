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

  /** The same, to be kept for long: the engine holds a text that was put together as all of its parts, at thrice the memory. */
  join(): Html {
    return new Html(Buffer.from(this.markup, "utf16le").toString("utf16le"));
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

/**
 * Most text has nothing of either. Any half of a pair will do to look again: this pattern is tried on all text of the
 * site, and one that knows pairs takes far longer.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SUSPECT = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

function fillHole(fill: Fill): string {
  if (fill === null || fill === undefined || fill === false) return "";
  if (fill instanceof Html) return fill.toString();
  if (typeof fill === "object") {
    let markup = "";
    for (const part of fill) markup += fillHole(part);
    return markup;
  }
  const text = String(fill);
  if (!SUSPECT.test(text)) return text;
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Literals of a call → the index of each hole that is the value of an unquoted attribute unless it is markup. */
const unquotedOf = new WeakMap<TemplateStringsArray, readonly boolean[]>();

function findUnquoted(literals: TemplateStringsArray): readonly boolean[] {
  const known = unquotedOf.get(literals);
  if (known) return known;
  const unquoted = literals.map((literal) => literal.endsWith("="));
  unquotedOf.set(literals, unquoted);
  return unquoted;
}

/** Throws a TypeError where a hole is the value of an unquoted attribute. */
export function html(literals: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  const unquoted = findUnquoted(literals);
  let markup = literals[0] ?? "";
  for (let index = 0; index < fills.length; index += 1) {
    const fill = fills[index];
    if (unquoted[index] && !(fill instanceof Html)) {
      throw new TypeError(`Unquoted attribute value after "${markup.slice(-20)}"`);
    }
    markup += fillHole(fill) + (literals[index + 1] ?? "");
  }
  return Html.trust(markup);
}
