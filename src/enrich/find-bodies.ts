/**
 * The words of a text → the organisations it names. A name is a head (总工会, 有限公司, 大学 …) with the nouns
 * before it, as far left as a proper part goes: a place, a brand, a number, a person or a word nobody knows.
 */
import type { OrganisationWords } from "../schema/vocabulary.ts";
import type { Token } from "./segment-text.ts";

/** Token indexes, the end exclusive. */
export interface BodySpan {
  from: number;
  to: number;
}

export type BodyFinder = (tokens: readonly Token[]) => BodySpan[];

/** Words that can stand inside a name: nouns of all kinds, attributes, localisers, figures with their measure, letters. */
const INSIDE = /^(?:n|ns|nr|nt|nz|nrt|nrfg|ng|vn|an|b|j|l|i|a|ag|f|s|person|eng|m|x|g|zg|q|vg|v|h|k|o|t)$/u;
/** Parts that make a name somebody's own. */
const PROPER = /^(?:ns|nt|nz|nr|nrt|nrfg|j|person|eng|x|zg|g)$/u;
/** Verbs in names are single words between nouns (生态环境保护, 劳动关系研究). */
const VERB = /^(?:v|vg|vn)$/u;
const MAX_TOKENS = 12;
const MAX_LENGTH = 32;
const ORDINAL = /^第?[一二三四五六七八九十百\d]+$/u;

export function compileBodyFinder(words: OrganisationWords): BodyFinder {
  const heads = new Set(words.heads);
  const known = new Set(words.known.flat());
  const breaks = new Set(words.breaks);
  const generic = new Set(words.generic);
  const notBefore = words.notBefore;
  const headEnds = [...heads].filter((head) => head.length > 1);

  const isHead = (token: Token) =>
    heads.has(token.text) ||
    (token.text.length > 2 && /^n/u.test(token.tag) && headEnds.some((head) => token.text.endsWith(head)));

  /** The leftmost proper part that leads up to `head` without a break, or null. */
  const leftOf = (tokens: readonly Token[], head: number): number | null => {
    let proper: number | null = null;
    const end = tokens[head]?.end ?? 0;
    for (let at = head - 1; at >= 0 && head - at < MAX_TOKENS; at -= 1) {
      const token = tokens[at];
      if (!token || end - token.start > MAX_LENGTH || !INSIDE.test(token.tag) || breaks.has(token.text))
        break;
      if (VERB.test(token.tag) && token.tag !== "vn" && token.text.length === 1) break;
      if (token.tag === "t" && !/[一二三四五六七八九十]/u.test(token.text)) break;
      if (PROPER.test(token.tag) || ORDINAL.test(token.text)) proper = at;
      // A verb of its own with no proper part to its left is the sentence's, not the name's.
      if (token.tag === "v" && !hasProperBefore(tokens, at)) break;
    }
    return proper;
  };
  const hasProperBefore = (tokens: readonly Token[], at: number): boolean => {
    const before = tokens[at - 1];
    return (
      before !== undefined && INSIDE.test(before.tag) && !VERB.test(before.tag) && !breaks.has(before.text)
    );
  };

  return (tokens) => {
    const spans: BodySpan[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      const next = tokens[at + 1]?.text ?? "";
      const isTurned = notBefore.some((word) => next.startsWith(word));
      if (known.has(token.text) || token.tag === "nt") {
        if (!generic.has(token.text)) push(spans, { from: leftOfKnown(tokens, at), to: at + 1 });
        continue;
      }
      if (!isHead(token) || isTurned) continue;
      const left = leftOf(tokens, at);
      const last = spans.at(-1);
      if (left !== null && left < at) push(spans, { from: left, to: at + 1 });
      else if (last && last.to === at) last.to = at + 1;
      else if (token.text.length > 3 && /^(?:nt|nz|ns)$/u.test(token.tag))
        push(spans, { from: at, to: at + 1 });
    }
    return spans.filter(({ from, to }) => !isGeneric(tokens.slice(from, to)));
  };

  /** A known body keeps the place before it (`中共北京市委`), not other nouns. */
  function leftOfKnown(tokens: readonly Token[], at: number): number {
    let from = at;
    while (from > 0 && tokens[from - 1]?.tag === "ns" && !known.has(tokens[at]?.text ?? "")) from -= 1;
    return from;
  }

  function isGeneric(tokens: readonly Token[]): boolean {
    return tokens.length > 1 && tokens.slice(0, -1).every(({ text }) => generic.has(text));
  }
}

/** A span that reaches over the one before it takes its place: 北京市总工会 + 法律服务中心 is one name. */
function push(spans: BodySpan[], span: BodySpan): void {
  while (spans.length > 0 && (spans.at(-1)?.from ?? -1) >= span.from) spans.pop();
  const last = spans.at(-1);
  if (last && last.to > span.from) last.to = Math.max(last.to, span.to);
  else spans.push(span);
}
