/** The peer that mentions are measured beside: every word that nodejieba's tagger calls a person or an organisation. */
import type { Segmenter } from "../schema/segmenter.ts";
import type { Span } from "./score-spans.ts";

export function tagBaseline(text: string, segmenter: Segmenter): Span[] {
  let at = 0;
  return segmenter.tag(text).flatMap(({ word, tag }): Span[] => {
    const span = { start: at, end: at + word.length };
    at = span.end;
    if (tag.startsWith("nr")) return [{ kind: "person", ...span }];
    return tag === "nt" ? [{ kind: "organisation", ...span }] : [];
  });
}
