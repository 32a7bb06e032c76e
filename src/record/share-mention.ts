/** `(kind, name in NFC, what else is known) → mention`, of which what many have is held once. */
import type { Mention } from "./list-mentions.ts";
import type { NameKind } from "./name-kinds.ts";

const NONE: readonly never[] = [];

/** Name → its only form, as which most mentions have it; and 1-based line → the only line: shared by all that have them. */
const alone = { forms: new Map<string, readonly [string]>(), lines: new Map<number, readonly number[]>() };

function aloneOf<Only, List extends readonly Only[]>(lists: Map<Only, List>, only: Only, list: List): List {
  const known = lists.get(only) ?? list;
  lists.set(only, known);
  return known;
}

/** Written out field by field, because an archive has hundreds of thousands of them. */
export function shareMention(
  kind: NameKind,
  name: string,
  { forms = NONE, lines = NONE, role = null, isActing = false, title = null }: Partial<Mention>,
): Mention {
  const [first] = lines;
  const only = aloneOf(alone.forms, name, [name]);
  return {
    kind,
    // One string for all mentions of it.
    name: only[0],
    forms: forms.length === 1 && forms[0] === name ? only : forms,
    lines: first !== undefined && lines.length === 1 ? aloneOf(alone.lines, first, lines) : lines,
    role,
    isActing,
    title,
  };
}
