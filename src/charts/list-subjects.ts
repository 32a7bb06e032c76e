/** `archive → a series for each subject that articles were given`; one that only gathers others would count all of theirs again. */
import type { Archive } from "../index/archive.ts";
import type { Series } from "./series.ts";

export function listSubjects({ names }: Archive): Series[] {
  return names.subjects
    .filter(({ own }) => own.length > 0)
    .map((owner) => ({ owner, label: owner.name, group: null, articles: owner.articles }));
}
