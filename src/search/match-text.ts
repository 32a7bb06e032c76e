/**
 * `(folded text, segment of an index) → the articles that may have the text`, and of which it is sure. The text is looked
 * for by windows, a pair with the unit that follows it: that all windows of a text stand in an article does not yet say
 * that they stand together. Windows are loaded as they are needed, those of small files first.
 */
import { ALWAYS_LED, EDGE, FOLLOWED_ONCE, followedGramOf, gramOf, PLACE } from "./index-layout.ts";
import type { Postings } from "./read-postings.ts";
import type { SegmentReader } from "./segment-reader.ts";

export interface Match {
  /** Where in the article the text stands at best, as far as it is known. */
  place: number;
  isSure: boolean;
}

/** By number of the article, within the segment or the whole index. */
export type Matches = ReadonlyMap<number, Match>;

const WINDOW = 3;

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
    this.place = Math.max(this.place, head & PLACE);
  }
}

interface Window {
  /** What its postings are found by: a pair, or a heavy pair with its follower. */
  gram: number;
  /** Whose articles are those of the pair in which it follows; null where all are. */
  follower: number | null;
  /** Null until it is loaded. */
  postings: Postings | null;
}

function listWindows(text: string, segment: SegmentReader): Window[] {
  const unit = (at: number) => (at < text.length ? text.charCodeAt(at) : EDGE);
  return Array.from({ length: Math.max(1, text.length - WINDOW + 1) }, (_, at) => {
    const pair = gramOf(unit(at), unit(at + 1));
    if (text.length < WINDOW) return { gram: pair, follower: null, postings: null };
    const follower = unit(at + 2);
    return segment.isHeavy(pair)
      ? { gram: followedGramOf(pair, follower), follower: null, postings: null }
      : { gram: pair, follower, postings: null };
  });
}

export class TextMatcher {
  /** From left to right. */
  readonly #windows: readonly Window[];
  matches: Matches = new Map();

  constructor(
    private readonly text: string,
    private readonly segment: SegmentReader,
  ) {
    this.#windows = listWindows(text, segment);
  }

  #weigh({ gram }: Window): number {
    return this.segment.weighGram(gram);
  }

  /** Whether each unit of the text was looked for. */
  get isCovered(): boolean {
    return Array.from({ length: this.text.length }, (_, at) => at).every((at) =>
      this.#windows.slice(Math.max(0, at - WINDOW + 1), at + 1).some(({ postings }) => postings),
    );
  }

  /** Bytes of the lightest window that is not loaded; Infinity where all are. */
  get next(): number {
    return Math.min(
      ...this.#windows.filter(({ postings }) => !postings).map((window) => this.#weigh(window)),
    );
  }

  /** Bytes of all that is not loaded; a file that several windows share is counted for each. */
  get rest(): number {
    return this.#windows
      .filter(({ postings }) => !postings)
      .reduce((sum, window) => sum + this.#weigh(window), 0);
  }

  /**
   * Loads the lightest of each three windows that begin side by side, so that together they look at nearly all of the
   * text, as far as they are not heavier than `most` bytes; one at least.
   */
  begin(most: number): Promise<void> {
    const chosen: Window[] = [];
    for (let at = 0; at < this.#windows.length; at += WINDOW) chosen.push(this.#lightest(at, at + WINDOW));
    const light = chosen.filter((window) => this.#weigh(window) <= most);
    return this.#load(light.length > 0 ? light : [this.#lightest(0, this.#windows.length)]);
  }

  /** Loads what is left of at most `most` bytes each. */
  async extend(most: number): Promise<void> {
    const left = this.#windows.filter((window) => !window.postings && this.#weigh(window) <= most);
    if (left.length > 0) await this.#load(left);
  }

  #lightest(from: number, to: number): Window {
    return this.#windows
      .slice(from, to)
      .reduce((best, window) => (this.#weigh(window) < this.#weigh(best) ? window : best));
  }

  async #load(windows: readonly Window[]): Promise<void> {
    await Promise.all(
      windows.map(async (window) => {
        window.postings = await this.segment.findGram(window.gram);
      }),
    );
    this.matches = this.#match();
  }

  #match(): Matches {
    // Windows that are not all side by side say nothing of how they stand together.
    const isWhole = this.#windows.every(({ postings }) => postings);
    let candidates: Map<number, Candidate> | null = null;
    for (const { postings, follower } of this.#windows) {
      if (!postings) continue;
      const before: Map<number, Candidate> | null = candidates;
      const kept = new Map<number, Candidate>();
      const enter = (article: number, head: number, isOnly: boolean) => {
        const candidate = before ? before.get(article) : new Candidate(head & PLACE, isWhole);
        if (!candidate) return;
        if (before) candidate.extend(head, isOnly);
        kept.set(article, candidate);
      };
      if (follower !== null) forEachFollowed(postings, follower, enter);
      else
        for (const [at, article] of postings.articles.entries()) {
          const head = postings.heads[at] ?? 0;
          enter(article, head, (head & FOLLOWED_ONCE) !== 0);
        }
      candidates = kept;
    }
    if (!isWhole) for (const candidate of candidates?.values() ?? []) candidate.isSure = false;
    return candidates ?? new Map();
  }
}
