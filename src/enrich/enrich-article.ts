/** An article as parsed → with its organisations, subjects and keywords. */
import type { PlainArticle } from "../record/make-article.ts";
import type { ArticleRecord, Authority } from "../schema/record.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { assignSubjects } from "./assign-subjects.ts";
import { chooseActing } from "./choose-acting.ts";
import { extractKeywords } from "./extract-keywords.ts";
import { compileOrganisationFinder } from "./find-organisations.ts";

export type EnrichedArticle = Omit<ArticleRecord, "id" | "order">;

export function compileEnrichment(
  vocabulary: Vocabulary,
  segmenter: Segmenter,
): (article: PlainArticle) => EnrichedArticle {
  const find = compileOrganisationFinder(vocabulary.organisations);
  const stops = new Set(vocabulary.keywords);
  return (article) => {
    const titles = [article.headline, article.kicker, article.subhead].filter((title) => title !== null);
    const { acting, all } = chooseActing(titles, article.body, find);
    return {
      ...article,
      organisation: acting === null ? null : authority(acting),
      organisations: all.map(authority),
      people: [],
      places: [],
      subjects: assignSubjects(titles, article.body, vocabulary.subjects),
      subjectEvidence: [],
      keywords: extractKeywords(titles, article.body, segmenter, stops),
    };
  };
}

function authority(name: string): Authority {
  return { name, forms: [name], lines: [] };
}
