/**
 * The words after the name of a body → how the text says that it does something, or null: a verb (`…近日启动`), a colon or
 * a quotation in a title (`石梁镇“山货进城”`), a preposition that leads up to a verb (`把`, `向`), its people (`…民警守在`).
 */
import type { Token } from "./make-trellis.ts";
import { matchTags } from "./match-tags.ts";

export type Deed = "verb" | "mark" | "staff";
export type DeedReader = (tokens: readonly Token[], after: number) => Deed | null;

const MARK = /^[：:“「]$/u;
/** Prepositions before what the subject acts on, for or with; 在 and 从 lead to where it does so. */
const PREPOSITION = "p";
/** Words of time and manner between a subject and its verb. */
const isBetweenTag = matchTags(/^(?:d|ad|t|m|q|r)$/u);
const MAX_BETWEEN = 4;
const isVerbTag = matchTags(/^v[id]?$/u);
const DEED_NOUN = "vn";

export function compileDeedReader(staff: ReadonlySet<string>): DeedReader {
  const read = (tokens: readonly Token[], after: number): Deed | null => {
    const next = tokens[after];
    if (!next) return null;
    if (MARK.test(next.text)) return "mark";
    if (staff.has(next.text)) return read(tokens, after + 1) === null ? null : "staff";
    let at = after;
    while (at - after < MAX_BETWEEN && isBetweenTag(tokens[at]?.tag ?? "")) at += 1;
    const verb = tokens[at];
    if (!verb) return null;
    if (isVerbTag(verb.tag) || verb.tag === PREPOSITION) return "verb";
    return verb.tag === DEED_NOUN && tokens[at + 1]?.text !== "的" ? "verb" : null;
  };
  return read;
}
