/** `articles → queries to try`: pieces of their text, names and terms, and strings that are in none; each a third. */

import type { ArticleRecord } from "../../src/schema/record.ts";
import { foldText } from "../../src/search/fold-text.ts";
import { listTexts } from "../../src/search/list-texts.ts";
import { listVariants } from "../../src/search/list-variants.ts";
import { createRandom, type Random } from "../corpus/random.ts";

const SHORTEST = 2;
const LONGEST = 8;
/** What the syntax of queries would take for something else. */
const UNFIT = /[\s"“”「」＂-]/u;

/** Folded texts of an article; a string is in the article if it is in one of them. */
export function foldArticle(record: ArticleRecord): string[] {
  return Object.values(listTexts(record))
    .flat()
    .map((text) => foldText(text, listVariants()).text);
}

function oneOf<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random.next() * items.length)];
}

/** Empty where no such piece was drawn. */
function cutPiece(records: readonly ArticleRecord[], random: Random): string {
  const record = oneOf(records, random);
  const text = (record && oneOf(foldArticle(record), random)) ?? "";
  const length = random.between(SHORTEST, LONGEST);
  const start = random.between(0, Math.max(0, text.length - length));
  const piece = text.slice(start, start + length);
  return piece.length < SHORTEST || UNFIT.test(piece) ? "" : piece;
}

function pickName(records: readonly ArticleRecord[], random: Random): string {
  const record = oneOf(records, random);
  if (!record) return "";
  const { people, organisations, places, reporters, subjects } = record;
  const names = [...people, ...organisations, ...places].map(({ name }) => name);
  return oneOf([...names, ...reporters, ...subjects], random) ?? "";
}

/** Halves of two pieces: their characters are common, and yet they seldom stand like this. */
function joinHalves(records: readonly ArticleRecord[], random: Random): string {
  const [first, second] = [cutPiece(records, random), cutPiece(records, random)];
  return first === "" || second === ""
    ? ""
    : first.slice(0, Math.ceil(first.length / 2)) + second.slice(-Math.ceil(second.length / 2));
}

export function chooseQueries(records: readonly ArticleRecord[], count: number): string[] {
  const random = createRandom("bench", "queries");
  const texts = records.map((record) => foldArticle(record).join("\n"));
  const isNowhere = (query: string) => !texts.some((text) => text.includes(query));
  const draw = (make: () => string): string => {
    for (;;) {
      const query = make();
      if (query !== "" && !UNFIT.test(query)) return query;
    }
  };
  return Array.from({ length: count }, (_, index) => {
    if (index % 3 === 0) return draw(() => cutPiece(records, random));
    if (index % 3 === 1) return draw(() => pickName(records, random));
    return draw(() => {
      const query = joinHalves(records, random);
      return query !== "" && isNowhere(query) ? query : "";
    });
  });
}
