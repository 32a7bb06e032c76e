/** A folded text looked for in all segments of an index, in each by files of its own; articles have the numbers of the index. */
import type { IndexReader } from "./index-reader.ts";
import { type Match, type Matches, TextMatcher } from "./match-text.ts";

interface Part {
  matcher: TextMatcher;
  /** The number of the segment's first article. */
  first: number;
}

export class TermMatcher {
  readonly #parts: readonly Part[];
  matches: Matches = new Map();

  constructor(text: string, { segments }: Pick<IndexReader, "segments">) {
    this.#parts = segments.map((segment) => ({
      matcher: new TextMatcher(text, segment),
      first: segment.first,
    }));
  }

  /** Whether each unit of the text was looked for everywhere. */
  get isCovered(): boolean {
    return this.#parts.every(({ matcher }) => matcher.isCovered);
  }

  /** As `TextMatcher`. */
  get next(): number {
    return Math.min(...this.#parts.map(({ matcher }) => matcher.next));
  }

  /** As `TextMatcher`, of all segments. */
  get rest(): number {
    return this.#parts.reduce((sum, { matcher }) => sum + matcher.rest, 0);
  }

  /** As `TextMatcher`, in each segment. */
  begin(most: number): Promise<void> {
    return this.#load((matcher) => matcher.begin(most));
  }

  /** As `TextMatcher`, in each segment. */
  extend(most: number): Promise<void> {
    return this.#load((matcher) => matcher.extend(most));
  }

  async #load(load: (matcher: TextMatcher) => Promise<void>): Promise<void> {
    await Promise.all(this.#parts.map(({ matcher }) => load(matcher)));
    const all = new Map<number, Match>();
    for (const { matcher, first } of this.#parts)
      for (const [article, match] of matcher.matches) all.set(first + article, match);
    this.matches = all;
  }
}
