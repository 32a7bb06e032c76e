/**
 * A page's record and where it can be read again → the same, holding of each article only what lists of articles are
 * made of; what its own pages show is read each time that it is asked for. So an archive takes a third of the memory.
 */
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { LONG_FIELDS } from "./long-fields.ts";

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

/**
 * Fields stay in their order, for they are written in it. Each is defined, and not set by its name: of more than a dozen
 * that are set so the engine makes a dictionary, which takes five times the memory.
 */
function slimArticle(article: ArticleRecord, read: Slim[typeof READ]): ArticleRecord {
  const slim = Object.defineProperty({}, READ, { value: read });
  for (const [field, value] of Object.entries(article))
    Object.defineProperty(slim, field, getters.get(field) ?? { value, enumerable: true });
  return slim as ArticleRecord;
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
