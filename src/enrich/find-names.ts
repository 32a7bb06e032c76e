/** A text and its words → the people and organisations it names, in order; a name inside a longer one is part of it. */
import type { Mention } from "../schema/mention.ts";
import type { BodyFinder } from "./find-bodies.ts";
import type { Token } from "./make-trellis.ts";
import type { NameSupport } from "./support-name.ts";

export interface FoundName extends Mention {
  /** Words right before and after, for the title of a person and the resolution of a name. */
  tokens: readonly Token[];
  /** Of the name's first word, and of the word after its last. */
  index: number;
  to: number;
}

export interface NameFinderParts {
  findBodies: BodyFinder;
  isSupported: NameSupport;
  bearsName: NameSupport;
  /** The same as `isSupported` for words of the list that were not read as names. */
  isWordSupported: NameSupport;
}

const PERSON_TAG = "person";

export function findNames(text: string, tokens: readonly Token[], parts: NameFinderParts): FoundName[] {
  const found: FoundName[] = [];
  let next = 0;
  for (const { from, to } of parts.findBodies(tokens)) {
    collectPeople(found, tokens, next, from, parts);
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    found.push({
      kind: "organisation",
      text: text.slice(start, end),
      start,
      end,
      authority: null,
      tokens,
      index: from,
      to,
    });
    collectBearers(found, tokens, from, to, parts);
    next = to;
  }
  collectPeople(found, tokens, next, tokens.length, parts);
  return found;
}

function collectPeople(
  found: FoundName[],
  tokens: readonly Token[],
  from: number,
  to: number,
  { isSupported, isWordSupported }: NameFinderParts,
): void {
  for (let index = from; index < to; index += 1)
    if (isNamed(tokens, index) ? isSupported(tokens, index) : isWordSupported(tokens, index))
      found.push(...toPerson(tokens, index));
}

/** A team or workshop that bears a person's name names the person too. */
function collectBearers(
  found: FoundName[],
  tokens: readonly Token[],
  from: number,
  to: number,
  { bearsName }: NameFinderParts,
): void {
  for (let index = from; index < to; index += 1)
    if (isNamed(tokens, index) && bearsName(tokens, index)) found.push(...toPerson(tokens, index));
}

function isNamed(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.tag === PERSON_TAG;
}

/** The word as a name. */
export function toPerson(tokens: readonly Token[], index: number): FoundName[] {
  const token = tokens[index];
  if (!token) return [];
  const { text, start, end } = token;
  return [{ kind: "person", text, start, end, authority: null, tokens, index, to: index + 1 }];
}
