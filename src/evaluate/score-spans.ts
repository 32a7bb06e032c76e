/** Found and true mentions of one kind → how many spans are right, found and wanted. */
import type { Mention, MentionKind } from "../schema/mention.ts";
import type { Counts } from "./measure-counts.ts";

export type Span = Pick<Mention, "kind" | "start" | "end">;

/** A span is right where kind and both ends are. */
export function scoreSpans(found: readonly Span[], wanted: readonly Span[], kind: MentionKind): Counts {
  const keyOf = ({ start, end }: Span) => `${start}:${end}`;
  const ofKind = (spans: readonly Span[]) => new Set(spans.filter((span) => span.kind === kind).map(keyOf));
  const [have, want] = [ofKind(found), ofKind(wanted)];
  let right = 0;
  for (const key of have) if (want.has(key)) right += 1;
  return { right, found: have.size, wanted: want.size };
}
