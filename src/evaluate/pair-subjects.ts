/** Subjects given to an article, and those that must and may be → what was taken for what. */
import { compareThings } from "./compare-things.ts";

export interface SubjectSwap {
  missed: string | null;
  invented: string | null;
}

/** Each missed subject stands with each invented one: which was taken for which, nobody can say. */
export function pairSubjects(
  given: readonly string[],
  { must, may }: { must: readonly string[]; may: readonly string[] },
): SubjectSwap[] {
  const { missed, invented } = compareThings(
    given,
    must.map((label) => [label]),
    may,
  );
  const orNone = (labels: readonly string[]) => (labels.length > 0 ? labels : [null]);
  if (missed.length + invented.length === 0) return [];
  return orNone(missed.flat()).flatMap((lost) =>
    orNone(invented).map((extra) => ({ missed: lost, invented: extra })),
  );
}
