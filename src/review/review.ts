/** What waits for an editor, as templates read it; class instances for the same reason as those of the archive. */
import type { ArticleEntry, IssueEntry, Listing } from "../index/archive.ts";
import type { PageReview, Question } from "./question.ts";

export class ReviewEntry {
  constructor(
    readonly question: Question,
    readonly issue: IssueEntry,
    /** That of the first line in doubt; null where that stands in none. */
    readonly article: ArticleEntry | null,
    /** Path of the file of corrections. */
    readonly path: string,
    /** Id on the page of the site: `q1`. */
    readonly anchor: string,
    /** Lines of questions that hang together with this one: settled at once, the answers could clash. */
    readonly linkedLines: readonly number[],
  ) {}
}

/** What was settled on one newspaper page. */
export class SettledPage {
  constructor(
    readonly issue: IssueEntry,
    readonly path: string,
    readonly settled: PageReview["settled"],
  ) {}
}

export class Review {
  constructor(
    /** The pages of `/review/`, the least sure first; none where no review was asked for. */
    readonly listings: readonly Listing<null, ReviewEntry>[],
    readonly settledPages: readonly SettledPage[],
  ) {}

  get settledCount(): number {
    return this.settledPages.reduce((sum, { settled }) => sum + settled.length, 0);
  }
}

/** Of a site without a review page. */
export const noReview = new Review([], []);
