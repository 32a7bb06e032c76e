/** Found and true mentions of a text → the faults in one kind, each by what is wrong about it. */
import type { MentionKind } from "../schema/mention.ts";
import type { NameFault } from "./group-names.ts";
import type { Span } from "./score-spans.ts";

export function groupSpans(
  text: string,
  found: readonly Span[],
  wanted: readonly Span[],
  kind: MentionKind,
): NameFault[] {
  const isSame = (a: Span) => (b: Span) => a.start === b.start && a.end === b.end;
  const ofKind = (spans: readonly Span[]) => spans.filter((span) => span.kind === kind);
  const textOf = (span: Span) => text.slice(span.start, span.end);
  const open = new Set(ofKind(wanted).filter((want) => !ofKind(found).some(isSame(want))));
  const faults = ofKind(found)
    .filter((span) => !ofKind(wanted).some(isSame(span)))
    .map((span): NameFault => {
      const near = [...open].find((want) => want.start < span.end && span.start < want.end);
      if (near) open.delete(near);
      if (near) return { fault: "boundary", found: textOf(span), wanted: textOf(near) };
      const fault = wanted.some(isSame(span)) ? "kind" : "ghost";
      return { fault, found: textOf(span), wanted: null };
    });
  for (const want of open)
    faults.push({ fault: found.some(isSame(want)) ? "kind" : "missed", found: null, wanted: textOf(want) });
  return faults;
}
