/** `(state, index) → what is found`: the articles that have the terms and the chosen facets. */
import { type Found, findArticles } from "../../search/find-articles.ts";
import type { IndexReader } from "../../search/index-reader.ts";
import { narrowArticles } from "../../search/narrow-articles.ts";
import { parseQuery } from "../../search/parse-query.ts";
import type { State } from "./state.ts";

function findAll(index: IndexReader): Found {
  const articles = [...Array(index.articles).keys()];
  return { articles, possible: [], isMatch: () => true, wanted: [], variants: new Map() };
}

export async function searchState({ query, order, facets }: State, index: IndexReader): Promise<Found> {
  const isUntyped = query.trim() === "" && facets.length > 0;
  const found = isUntyped ? findAll(index) : await findArticles(parseQuery(query), index);
  const narrow = async (articles: readonly number[]) => {
    const narrowed = await narrowArticles(articles, facets, index);
    return order === "date" ? narrowed.sort((a, b) => a - b) : narrowed;
  };
  return { ...found, articles: await narrow(found.articles), possible: await narrow(found.possible) };
}
