/**
 * `(folded text, windows, index) → the articles that may have the text`, and of which it is sure. A window is a pair with
 * the unit that follows it; that all windows of a text stand in an article does not yet say that they stand together.
 */
import { ALWAYS_LED, EDGE } from "./index-layout.ts";
import type { IndexReader } from "./index-reader.ts";
import type { Postings } from "./read-postings.ts";

export interface Match {
  /** Where in the article the text stands at best. */
  place: number;
  isSure: boolean;
}

/** By number of the article. */
export type Matches = Map<number, Match>;

const WINDOW = 3;

/** Where windows begin that side by side cover a text of so many units; the last may overlap. */
export function coverWindows(length: number): number[] {
  const count = Math.max(1, Math.ceil(length / WINDOW));
  return Array.from({ length: count }, (_, index) => Math.max(0, Math.min(index * WINDOW, length - WINDOW)));
}

/** Where all windows begin. */
export function listWindows(length: number): number[] {
  return Array.from({ length: Math.max(1, length - WINDOW + 1) }, (_, start) => start);
}

/** Calls `enter` for each article in which `unit` follows. */
function forEachFollowed(
  { articles, heads, starts, followers }: Postings,
  unit: number,
  enter: (article: number, head: number, isOnly: boolean) => void,
): void {
  for (let at = 0; at < articles.length; at += 1) {
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    let follower = start;
    while (follower < end && followers[follower] !== unit) follower += 1;
    if (follower < end) enter(articles[at] ?? 0, heads[at] ?? 0, end - start === 1);
  }
}

class Candidate implements Match {
  /** All pairs between the first window and this one are led by one unit only. */
  isLed = true;

  constructor(
    public place: number,
    public isSure: boolean,
  ) {}

  /**
   * The windows stand together if from one of them on, leftwards, each pair is always led by the same unit, and
   * rightwards always followed by the same.
   */
  extend(head: number, isOnly: boolean): void {
    this.isLed &&= (head & ALWAYS_LED) !== 0;
    this.isSure = this.isLed || (this.isSure && isOnly);
    this.place = Math.max(this.place, head & ~ALWAYS_LED);
  }
}

async function matchGram(text: string, index: IndexReader): Promise<Matches> {
  const second = text.length > 1 ? text.charCodeAt(1) : EDGE;
  const { articles, heads } = await index.findGram(text.charCodeAt(0), second);
  const matches: Matches = new Map();
  for (const [at, article] of articles.entries())
    matches.set(article, { place: (heads[at] ?? 0) & ~ALWAYS_LED, isSure: true });
  return matches;
}

export async function matchText(
  text: string,
  windows: readonly number[],
  index: IndexReader,
): Promise<Matches> {
  if (text.length < WINDOW) return matchGram(text, index);
  const isWhole = windows.length === text.length - WINDOW + 1;
  const found = await Promise.all(
    windows.map(async (start) => ({
      postings: await index.findGram(text.charCodeAt(start), text.charCodeAt(start + 1)),
      unit: text.charCodeAt(start + 2),
    })),
  );
  let candidates = new Map<number, Candidate>();
  for (const [window, { postings, unit }] of found.entries()) {
    const kept = new Map<number, Candidate>();
    forEachFollowed(postings, unit, (article, head, isOnly) => {
      const candidate = window === 0 ? new Candidate(head & ~ALWAYS_LED, isWhole) : candidates.get(article);
      if (!candidate) return;
      if (window > 0) candidate.extend(head, isOnly);
      kept.set(article, candidate);
    });
    candidates = kept;
  }
  // Windows that only cover the text say nothing of how they stand together.
  if (!isWhole) for (const candidate of candidates.values()) candidate.isSure = false;
  return candidates;
}
