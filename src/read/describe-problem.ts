/** Something wrong with front matter: which complaint, where, and what fills its texts. */
export interface FrontMatterProblem {
  id: "bad-front-matter" | "unknown-front-matter-key";
  /** Offsets in the text. */
  start: number;
  end: number;
  params: Record<string, string>;
}

/** The offsets and, in English and Chinese, what is wrong in; the problem out. */
export function describeProblem(
  start: number,
  end: number,
  problem: string,
  problemZh: string,
): FrontMatterProblem {
  return { id: "bad-front-matter", start, end, params: { problem, problemZh } };
}
