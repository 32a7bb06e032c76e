/**
 * The articles of a page as parsed → each with its organisations, people, places, subjects and keywords. One thing is
 * looked for in all articles before the next: each has tables of its own, as large as a processor keeps near at hand, and
 * article by article they would drive each other out.
 */
import type { PlainArticle } from "../record/make-article.ts";
import type { Lexicon } from "../schema/lexicon.ts";
import type { ArticleRecord } from "../schema/record.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";
import { compileSubjectAssigner } from "./assign-subjects.ts";
import { collectTexts } from "./collect-texts.ts";
import { compileNaming } from "./compile-naming.ts";
import { compileKeywordExtractor } from "./extract-keywords.ts";
import { compilePlaceFinder } from "./find-places.ts";
import { listTerms } from "./list-terms.ts";
import { type NamedArticle, nameArticle } from "./name-article.ts";
import { namePlaces } from "./name-places.ts";
import { type BodyPlacer, compileBodyPlacer } from "./place-bodies.ts";
import { readWords } from "./read-words.ts";

export type EnrichedArticle = Omit<ArticleRecord, "id" | "order">;

export interface EnrichmentContext {
  vocabulary: Vocabulary;
  segmenter: Segmenter;
  lexicon: Lexicon;
}

export interface Enrichment {
  enrich: (articles: readonly PlainArticle[]) => EnrichedArticle[];
  placeBodies: BodyPlacer;
}

/** Articles that go through the stages together: most pages have fewer; the words of many would take much memory. */
const TOGETHER = 16;

export function compileEnrichment({ vocabulary, segmenter, lexicon }: EnrichmentContext): Enrichment {
  const naming = compileNaming(vocabulary, lexicon);
  const placeNaming = {
    find: compilePlaceFinder(vocabulary, lexicon),
    common: new Set(vocabulary.places.common),
  };
  const assignSubjects = compileSubjectAssigner(vocabulary.subjects);
  const extractKeywords = compileKeywordExtractor({
    segmenter,
    lexicon,
    terms: new Set(listTerms(vocabulary.subjects)),
    stops: new Set(vocabulary.keywords),
  });
  const placeBodies: BodyPlacer = compileBodyPlacer(placeNaming);
  const enrichFew = (articles: readonly PlainArticle[]): EnrichedArticle[] =>
    articles
      .map((article) => ({
        article,
        texts: collectTexts(article).map((part) => ({ part, words: readWords(part.text, naming) })),
      }))
      .map(({ article, texts }) => ({ article, texts, named: nameArticle(article, texts, naming) }))
      .map(({ article, texts, named }) => {
        const places = placeBodies(namePlaces(article, named, placeNaming), named.organisations);
        return { article, texts, named, places };
      })
      .map((found) => ({ ...found, about: assignSubjects(found.article) }))
      .map(({ article, texts, named, places, about }) => {
        const { organisation, organisations, people } = named;
        // Listed, because each field that comes after a spread costs as much as a word of text.
        return {
          section: article.section,
          rubric: article.rubric,
          kicker: article.kicker,
          headline: article.headline,
          subhead: article.subhead,
          byline: article.byline,
          reporters: article.reporters,
          correspondents: article.correspondents,
          photographers: article.photographers,
          attribution: article.attribution,
          body: article.body,
          crossheads: article.crossheads,
          photos: article.photos,
          confidence: article.confidence,
          lines: article.lines,
          evidence: article.evidence,
          organisation,
          organisations,
          people,
          places,
          subjects: about.subjects,
          subjectEvidence: about.evidence,
          keywords: extractKeywords(texts, listNames(article, named)),
        };
      });
  const enrich = (articles: readonly PlainArticle[]): EnrichedArticle[] => {
    const enriched: EnrichedArticle[] = [];
    for (let from = 0; from < articles.length; from += TOGETHER)
      enriched.push(...enrichFew(articles.slice(from, from + TOGETHER)));
    return enriched;
  };
  return { enrich, placeBodies };
}

/** What is filed under names of its own, or made the article, and is no keyword. */
function listNames(article: PlainArticle, { people, organisations }: NamedArticle): string[] {
  return [
    ...[...people, ...organisations].flatMap(({ name, forms }) => [name, ...forms]),
    ...article.reporters,
    ...article.correspondents,
    ...article.photographers,
  ];
}
