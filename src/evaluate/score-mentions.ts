/** Found and true mentions of one kind → how many spans are right, found too much and missed. */
import type { Mention, MentionKind } from "../schema/mention.ts";

export interface SpanScore {
  right: number;
  found: number;
  wanted: number;
}

export type Span = Pick<Mention, "kind" | "start" | "end">;

/** A span is right where kind and both ends are. */
export function scoreSpans(found: readonly Span[], wanted: readonly Span[], kind: MentionKind): SpanScore {
  const keyOf = ({ start, end }: Span) => `${start}:${end}`;
  const ofKind = (spans: readonly Span[]) => new Set(spans.filter((span) => span.kind === kind).map(keyOf));
  const [have, want] = [ofKind(found), ofKind(wanted)];
  let right = 0;
  for (const key of have) if (want.has(key)) right += 1;
  return { right, found: have.size, wanted: want.size };
}

export interface Measures {
  precision: number;
  recall: number;
  f1: number;
}

/** Empty sets are perfect: nothing was found that is not there, nothing missed. */
export function measure({ right, found, wanted }: SpanScore): Measures {
  return {
    precision: found === 0 ? 1 : right / found,
    recall: wanted === 0 ? 1 : right / wanted,
    f1: found + wanted === 0 ? 1 : (2 * right) / (found + wanted),
  };
}

export function addScores(scores: readonly SpanScore[]): SpanScore {
  return scores.reduce(
    (sum, { right, found, wanted }) => ({
      right: sum.right + right,
      found: sum.found + found,
      wanted: sum.wanted + wanted,
    }),
    { right: 0, found: 0, wanted: 0 },
  );
}
