/** The doubts of an article → those at a place in its body, and those about the lines around it. */
import type { Doubt } from "../diagnostics/select-doubts.ts";
import type { ArticleRecord } from "../schema/record.ts";

/** A doubt at a place in the text of a body entry. */
export interface BodyDoubt {
  doubt: Doubt;
  /** Index into `body`. */
  entry: number;
  /** UTF-16 offset in the entry. */
  offset: number;
}

export interface PlacedDoubts {
  body: BodyDoubt[];
  around: Doubt[];
}

/** About a text as a whole, wherever it begins. */
const ABOUT_ALL: readonly Doubt["id"][] = ["duplicate-article", "unknown-name-form"];

function placeInBody({ body, lines }: Pick<ArticleRecord, "body" | "lines">, doubt: Doubt): BodyDoubt | null {
  if (ABOUT_ALL.includes(doubt.id)) return null;
  for (const [entry, own] of lines.body.entries()) {
    const place = own.indexOf(doubt.line);
    if (place === -1) continue;
    const offsets = lines.bodyOffsets[entry] ?? [];
    const end = body[entry]?.length ?? 0;
    // What was lost stood behind the line; all else is said in front of it.
    const offset = doubt.id === "lost-text" ? (offsets[place + 1] ?? end) : (offsets[place] ?? 0);
    return { doubt, entry, offset };
  }
  return null;
}

export function placeDoubts(
  article: Pick<ArticleRecord, "body" | "lines">,
  doubts: readonly Doubt[],
): PlacedDoubts {
  const placed = doubts.map((doubt) => ({ doubt, place: placeInBody(article, doubt) }));
  return {
    body: placed.flatMap(({ place }) => place ?? []),
    around: placed.flatMap(({ doubt, place }) => (place ? [] : doubt)),
  };
}
