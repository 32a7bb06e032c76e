/** A word and its tag → whether the name of a body can end in it, and by what: most words are asked for no more than that. */
import type { OrganisationWords } from "../schema/vocabulary.ts";
import { listOffices } from "./list-offices.ts";
import { matchTags } from "./match-tags.ts";

/** What the word lists say of the end of a name, in one number. */
export const BODY_ENDS = { head: 1, known: 2, trade: 4 } as const;

export interface BodyEndJudge {
  heads: ReadonlySet<string>;
  known: ReadonlySet<string>;
  /** Sum of `BODY_ENDS`. */
  kindOf: (text: string) => number;
  /** A head, a word that ends like one, or a numbered works. */
  isHead: (text: string, tag: string) => boolean;
  isNumbered: (text: string) => boolean;
  mayEnd: (text: string, tag: string) => boolean;
}

/** Works that are told apart by number: 红会一矿, 二厂. */
const NUMBERED = /^[一二三四五六七八九十]+[矿厂]$/u;
const NUMBERED_ENDS = "矿厂";
const isNumbered = (text: string) => NUMBERED_ENDS.includes(text.at(-1) ?? " ") && NUMBERED.test(text);
const isHeadTag = matchTags(/^(?:n|l$)/u);
const BODY_TAG = "nt";

export function compileBodyEndJudge(words: OrganisationWords): BodyEndJudge {
  const heads = new Set([...words.heads, ...words.singleHeads, ...listOffices(words)]);
  const known = new Set(words.known.flat());
  const kinds = new Map<string, number>();
  for (const [kind, all] of [
    [BODY_ENDS.head, heads],
    [BODY_ENDS.known, known],
    [BODY_ENDS.trade, words.trades.strong],
    [BODY_ENDS.trade, words.trades.weak],
  ] as const)
    for (const word of all) kinds.set(word, (kinds.get(word) ?? 0) | kind);
  const notHeads = new Set(words.notHeads);
  const longest = Math.max(...[...heads].map((head) => head.length));
  const endsLikeHead = (text: string) => {
    if (words.headEnds.includes(text.at(-1) ?? "")) return true;
    for (let length = 2; length <= longest && length <= text.length; length += 1)
      if (heads.has(text.slice(-length))) return true;
    return false;
  };
  const kindOf = (text: string) => kinds.get(text) ?? 0;
  const isHead = (text: string, tag: string) =>
    (kindOf(text) & BODY_ENDS.head) > 0 ||
    isNumbered(text) ||
    (text.length > 2 && isHeadTag(tag) && endsLikeHead(text) && !notHeads.has(text));
  const mayEnd = (text: string, tag: string) =>
    !notHeads.has(text) && (kindOf(text) > 0 || tag === BODY_TAG || isHead(text, tag));
  return { heads, known, kindOf, isHead, isNumbered, mayEnd };
}
