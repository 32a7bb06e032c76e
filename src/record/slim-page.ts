/**
 * A page's record and where it can be read again → the same, holding of each article only what lists of articles are
 * made of; what its own pages show is read each time that it is asked for. So an archive takes a third of the memory.
 */
import type { ArticleRecord, PageRecord } from "../schema/record.ts";

/** Two thirds of the memory that a record takes. */
const LONG_FIELDS = [
  "subjectEvidence",
  "body",
  "lines",
  "evidence",
] as const satisfies (keyof ArticleRecord)[];

/** Not enumerable, so that copies of an article hold what was read and not where. */
const READ = Symbol("read");

interface Slim {
  [READ]: () => ArticleRecord;
}

/** Of all articles the same functions: objects with functions of their own would have shapes of their own, too. */
const getters = new Map<string, PropertyDescriptor>(
  LONG_FIELDS.map((field) => [
    field,
    {
      enumerable: true,
      get(this: Slim) {
        return this[READ]()[field];
      },
    },
  ]),
);

/** Fields stay in their order, for they are written in it. */
function slimArticle(article: ArticleRecord, read: Slim[typeof READ]): ArticleRecord {
  const slim: Partial<Slim> & Record<string, unknown> = {};
  Object.defineProperty(slim, READ, { value: read });
  for (const field in article) {
    const getter = getters.get(field);
    if (getter) Object.defineProperty(slim, field, getter);
    else slim[field] = article[field as keyof ArticleRecord];
  }
  return slim as unknown as ArticleRecord;
}

/** On its own, for functions hold on to all that is around them, and that would be the page. */
const readerOf = (read: (place: number) => ArticleRecord, place: number) => () => read(place);

/** `read` gives the article at a place of the page. */
export function slimPage(page: PageRecord, read: (place: number) => ArticleRecord): PageRecord {
  return {
    ...page,
    articles: page.articles.map((article, place) => slimArticle(article, readerOf(read, place))),
  };
}
