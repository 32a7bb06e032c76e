/**
 * A text → its words and personal names, as the likeliest path through the lattice of all dictionary words and all
 * strings that are spelled like a name (a class-based unigram model with the context of names as transitions).
 */

import type { Lexicon } from "../schema/lexicon.ts";
import type { PeopleWords } from "../schema/vocabulary.ts";
import { DIGIT, HAN, kindOf, MARK } from "./character-kind.ts";
import { proposeNames } from "./propose-names.ts";

export interface Token {
  text: string;
  start: number;
  end: number;
  /** ICTCLAS part of speech; `person` for a name, `w` punctuation, `m` figures, `eng` foreign letters. */
  tag: string;
}

export type TextSegmenter = (text: string) => Token[];

/** What a token is to the name beside it. */
const OTHER = 0;
const TITLE = 1;
const EDGE = 2;
const PERSON = 3;
const LISTED = 4;
/** A noun that ends as the names of offices and callings do. */
const CALLING = 5;
const CONTEXTS = 6;

/** What a name gains or loses by what stands before it, by context. */
const BEFORE_PERSON = [-0.9, 4.6, 0.8, -6, 3.6, 3.4];
/** What a word gains after a name. */
const AFTER_PERSON = { title: 1.6, verb: 1.2, list: 0.4, edge: 0.2, other: -0.6 };
/** Tags that may stand right before a name without making it less likely: verbs, prepositions, conjunctions, particles. */
const OPEN_TAG = /^(?:p|c|v|u|r)/u;
const OPEN_BEFORE = 0.6;

/** Callings are nouns, set phrases (操作工) and abbreviations in the word list. */
const NOUN_LIKE = /^(?:n|l|j|b|i)/u;

/** A surname seldom stands alone: what it loses as a word of its own. */
const LONE_SURNAME = -4;

interface Edge {
  length: number;
  logp: number;
  tag: string;
}

export interface SegmentOptions {
  lexicon: Lexicon;
  /** Words that the lexicon lacks, with their tags: places, bodies, terms. */
  extra: ReadonlyMap<string, string>;
  people: PeopleWords;
  /** Words of the lexicon that are read as their parts. */
  split: ReadonlySet<string>;
}

/** An added word is about as common as a rare dictionary word. */
const EXTRA_LOGP = -11.5;

export function compileTextSegmenter({ lexicon, extra, people, split }: SegmentOptions): TextSegmenter {
  const titles = new Set(people.titlesBefore);
  const after = new Set(people.titlesAfter);
  const verbs = new Set(people.personVerbs);
  const callings = new Set(people.titleEnds);
  const longestExtra = new Map<string, number>();
  for (const word of extra.keys()) {
    const head = word.slice(0, 2);
    longestExtra.set(head, Math.max(word.length, longestExtra.get(head) ?? 1));
  }

  const edgesAt = (text: string, start: number): Edge[] => {
    const kind = kindOf(text[start] ?? "");
    if (kind === MARK) return [MARK_EDGE];
    if (kind !== HAN) return [runOf(text, start, kind)];
    const edges: Edge[] = [];
    const pair = text.slice(start, start + 2);
    const reach = Math.max(lexicon.longest.get(pair) ?? 1, longestExtra.get(pair) ?? 1);
    for (let length = 1; length <= reach && start + length <= text.length; length += 1) {
      const word = text.slice(start, start + length);
      const entry = split.has(word) ? undefined : lexicon.words.get(word);
      const added = extra.get(word);
      if (added !== undefined)
        edges.push({ length, logp: Math.max(EXTRA_LOGP, entry?.logp ?? EXTRA_LOGP), tag: added });
      else if (entry)
        edges.push({
          length,
          logp: entry.logp + (length === 1 && entry.tag === "nr" ? LONE_SURNAME : 0),
          tag: entry.tag,
        });
      else if (length === 1) edges.push({ length, logp: lexicon.unknown, tag: "x" });
    }
    for (const name of proposeNames(text, start, lexicon))
      if (!extra.has(text.slice(start, start + name.length))) edges.push(name);
    return edges;
  };

  /** What a word is to a name beside it, worked out once for each word met. */
  const roles = new Map<string, WordRole>();
  const roleOf = (word: string, tag: string): WordRole => {
    const known = roles.get(word);
    if (known) return known;
    const isTitle = titles.has(word) || (after.has(word) && word.length > 1);
    const isCalling = word.length > 1 && NOUN_LIKE.test(tag) && callings.has(word.at(-1) ?? "");
    const role = {
      context: tag === "w" ? EDGE : isTitle ? TITLE : isCalling ? CALLING : OTHER,
      afterPerson: after.has(word)
        ? AFTER_PERSON.title
        : verbs.has(word)
          ? AFTER_PERSON.verb
          : word === "、"
            ? AFTER_PERSON.list
            : tag === "w"
              ? AFTER_PERSON.edge
              : AFTER_PERSON.other,
      beforePerson: OPEN_TAG.test(tag) ? OPEN_BEFORE : 0,
    };
    roles.set(word, role);
    return role;
  };

  return (text) => {
    const n = text.length;
    const score = new Float64Array((n + 1) * CONTEXTS).fill(Number.NEGATIVE_INFINITY);
    const fromAt = new Int32Array((n + 1) * CONTEXTS).fill(-1);
    const fromContext = new Int8Array((n + 1) * CONTEXTS);
    const tags: (string | null)[] = new Array((n + 1) * CONTEXTS).fill(null);
    const opens = new Float64Array((n + 1) * CONTEXTS);
    score[EDGE] = 0;
    for (let start = 0; start < n; start += 1) {
      let reached = false;
      for (let context = 0; context < CONTEXTS; context += 1)
        if ((score[start * CONTEXTS + context] ?? 0) > Number.NEGATIVE_INFINITY) reached = true;
      if (!reached) continue;
      for (const edge of edgesAt(text, start)) {
        const end = start + edge.length;
        const word = text.slice(start, end);
        const isPerson = edge.tag === "person";
        const role = isPerson ? null : roleOf(word, edge.tag);
        for (let context = 0; context < CONTEXTS; context += 1) {
          const base = score[start * CONTEXTS + context] ?? Number.NEGATIVE_INFINITY;
          if (base === Number.NEGATIVE_INFINITY) continue;
          let gain = edge.logp;
          let next = PERSON;
          if (role === null)
            gain +=
              (BEFORE_PERSON[context] ?? 0) +
              (context === OTHER ? (opens[start * CONTEXTS + context] ?? 0) : 0);
          else {
            if (context === PERSON) gain += role.afterPerson;
            next = word === "、" && (context === PERSON || context === LISTED) ? LISTED : role.context;
          }
          const to = end * CONTEXTS + next;
          if (base + gain > (score[to] ?? 0)) {
            score[to] = base + gain;
            fromAt[to] = start;
            fromContext[to] = context;
            tags[to] = edge.tag;
            opens[to] = role?.beforePerson ?? 0;
          }
        }
      }
    }
    return trace(text, score, fromAt, fromContext, tags);
  };
}

interface WordRole {
  context: number;
  afterPerson: number;
  beforePerson: number;
}

const MARK_EDGE: Edge = { length: 1, logp: 0, tag: "w" };

/** A run of figures or foreign letters is one token. */
function runOf(text: string, start: number, kind: number): Edge {
  let end = start + 1;
  while (end < text.length && kindOf(text[end] ?? "") === kind) end += 1;
  return { length: end - start, logp: 0, tag: kind === DIGIT ? "m" : "eng" };
}

function trace(
  text: string,
  score: Float64Array,
  fromAt: Int32Array,
  fromContext: Int8Array,
  tags: readonly (string | null)[],
): Token[] {
  const tokens: Token[] = [];
  let at = text.length;
  let context = 0;
  for (let other = 1; other < CONTEXTS; other += 1)
    if ((score[at * CONTEXTS + other] ?? 0) > (score[at * CONTEXTS + context] ?? 0)) context = other;
  while (at > 0) {
    const cell = at * CONTEXTS + context;
    const start = fromAt[cell] ?? 0;
    tokens.push({ text: text.slice(start, at), start, end: at, tag: tags[cell] ?? "x" });
    context = fromContext[cell] ?? 0;
    at = start;
  }
  return tokens.reverse();
}
