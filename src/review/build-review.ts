/** The questions about each page and the archive → the review, least sure first; what was not weighed comes last. */
import type { Archive, ArticleEntry, IssueEntry } from "../index/archive.ts";
import { splitSequence } from "../index/split-sequence.ts";
import { ownLines } from "../record/own-lines.ts";
import type { PageReview, Question } from "./question.ts";
import { Review, ReviewEntry, SettledPage } from "./review.ts";

export const REVIEW_PERMALINK = "/review/";

export function buildReview(pages: readonly PageReview[], archive: Archive): Review {
  const issues = new Map(archive.issues.map((issue) => [issue.record.id, issue]));
  const known = pages.flatMap((page) => {
    const issue = issues.get(page.id);
    return issue ? [{ ...page, issue }] : [];
  });
  const entries = known
    .flatMap(({ questions, issue, path }) =>
      questions.map((question) => ({ question, issue, path, linked: listLinkedLines(question, questions) })),
    )
    .sort((a, b) => sureness(a.question.margin) - sureness(b.question.margin))
    .map(({ question, issue, path, linked }, index) => {
      const article = articleAt(issue, question.lines[0] ?? 0);
      return new ReviewEntry(question, issue, article, path, `q${index + 1}`, linked);
    });
  return new Review(
    splitSequence(null, entries, REVIEW_PERMALINK),
    known
      .filter(({ settled }) => settled.length > 0)
      .map(({ issue, path, settled }) => new SettledPage(issue, path, settled)),
  );
}

/** Two questions hang together where another reading of one changes lines of the other. */
function listLinkedLines(question: Question, questions: readonly Question[]): number[] {
  const changes = ({ other }: Question, { lines }: Question) =>
    other.roles.some(({ line }) => lines.includes(line));
  return questions
    .filter((other) => other !== question && (changes(question, other) || changes(other, question)))
    .flatMap(({ lines }) => lines);
}

const sureness = (margin: number | null) => margin ?? Number.MAX_VALUE;

/** An article by its own lines, or by the labels over it. */
function articleAt({ articles }: IssueEntry, line: number): ArticleEntry | null {
  return (
    articles.find(({ record }) => ownLines(record).includes(line)) ??
    articles.find(({ record: { lines } }) => [...lines.section, ...lines.rubric].includes(line)) ??
    null
  );
}
