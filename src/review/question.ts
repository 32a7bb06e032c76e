/** What an editor is asked: a decision about a page that another one comes close to, and how to settle it either way. */
import type { PlainArticle } from "../record/make-article.ts";
import type { Correction } from "../schema/corrections.ts";
import type { RivalRole } from "../schema/tree.ts";

/** Which line is what. */
export interface DecidedLine {
  line: number;
  role: RivalRole;
}

export interface Reading {
  /** Of the lines that the two readings of a question take differently. */
  roles: readonly DecidedLine[];
  /** The articles that the other reading has not, or has otherwise. */
  articles: readonly PlainArticle[];
  banner: string | null;
  /** What to write into the file of corrections to settle for this reading; null where no correction can say it. */
  corrections: readonly Correction[] | null;
}

export interface Question {
  /** `role`: what lines are; `lost`: whether text is lost behind a line; `name`: whether a piece of a byline is a name. */
  kind: "role" | "lost" | "name";
  /** What is doubted, ascending; no line is doubted twice for one reason. */
  lines: readonly number[];
  /** How far the reading leads the other one, in log-odds; null where no other was weighed. */
  margin: number | null;
  asRead: Reading;
  other: Reading;
}

/** A correction that stands in the file, and where. */
export interface Settlement {
  line: number;
  correction: Correction;
}

export interface PageReview {
  /** Id of the page. */
  id: string;
  /** Path of the file of corrections, whether or not it is there. */
  path: string;
  questions: readonly Question[];
  /** By line. */
  settled: readonly Settlement[];
}
