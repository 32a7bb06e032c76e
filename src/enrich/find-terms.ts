/** The terms of the subject vocabulary, compiled → in a text, where each stands; the longest term wins over those inside it. */
import type { Subject } from "../schema/subjects.ts";
import { buildWordTrie } from "./build-word-trie.ts";

export type TermKind = "strong" | "weak";

export interface FoundTerm {
  subject: Subject;
  term: string;
  kind: TermKind;
  /** UTF-16 offset. */
  start: number;
}

/** What a term says of a subject; `not`: it hides the subject's own terms inside it. */
type Meanings = Map<Subject, TermKind | "not">;

interface Match {
  term: string;
  start: number;
  end: number;
  meanings: Meanings;
}

export function compileTermFinder(subjects: readonly Subject[]): (text: string) => FoundTerm[] {
  const meaningsOf = compileMeanings(subjects);
  const trie = buildWordTrie({ words: [...meaningsOf.keys()] });
  const ends = new Int32Array(trie.depth + 1);
  /** By node of the trie; few terms stand in a text, and those are not to be cut out of it to be known. */
  const termAt = new Map([...meaningsOf].map(([term, meanings]) => [trie.find(term), { term, meanings }]));

  return (text) => {
    const matches: Match[] = [];
    for (let start = trie.seek(text, 0); start < text.length; start = trie.seek(text, start + 1))
      for (let length = trie.walk(text, start, ends); length > 0; length -= 1) {
        const node = ends[length];
        const known = node ? termAt.get(node) : undefined;
        if (known) matches.push({ term: known.term, start, end: start + length, meanings: known.meanings });
      }
    const found: FoundTerm[] = [];
    for (let index = 0; index < matches.length; index += 1) {
      const { term, start, meanings } = matches[index] as Match;
      for (const [subject, kind] of meanings)
        if (kind !== "not" && !isHidden(matches, index, subject, trie.depth))
          found.push({ subject, term, kind, start });
    }
    return found;
  };
}

/** Terms of a concept speak for its broader concept too, where that one says nothing else of them. */
function compileMeanings(subjects: readonly Subject[]): Map<string, Meanings> {
  const meaningsOf = new Map<string, Meanings>();
  const add = (term: string, subject: Subject, kind: TermKind | "not") => {
    const meanings = meaningsOf.get(term) ?? new Map();
    if (!meanings.has(subject)) meanings.set(subject, kind);
    meaningsOf.set(term, meanings);
  };
  const concepts = new Map(subjects.map((subject) => [subject.label, subject]));
  const ownOf = ({
    label,
    also,
    evidence,
  }: Subject): [kind: TermKind | "not", terms: readonly string[]][] => [
    ["not", evidence.not],
    ["weak", evidence.weak],
    ["strong", [label, ...also, ...evidence.strong]],
  ];
  for (const subject of subjects) {
    if (subject.group) continue;
    for (const [kind, terms] of ownOf(subject)) for (const term of terms) add(term, subject, kind);
  }
  for (const subject of subjects) {
    let broader = concepts.get(subject.broader ?? "");
    for (; broader && !broader.group; broader = concepts.get(broader.broader ?? ""))
      for (const [kind, terms] of ownOf(subject))
        if (kind !== "not") for (const term of terms) add(term, broader, kind);
  }
  return meaningsOf;
}

/**
 * Whether a longer term holds the match: any real term hides what it holds, a `not` phrase its own subject's terms.
 * Matches are ordered by their start, so one that holds another begins at most the longest term's length before.
 */
function isHidden(matches: readonly Match[], index: number, subject: Subject, longest: number): boolean {
  const match = matches[index];
  for (let at = index - 1; match && at >= 0; at -= 1) {
    const other = matches[at];
    if (!other || other.start < match.start - longest) return false;
    if (other.end < match.end) continue;
    for (const [owner, kind] of other.meanings) if (kind !== "not" || owner === subject) return true;
  }
  return false;
}
