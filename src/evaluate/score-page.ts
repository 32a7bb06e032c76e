/** A page record and its hand-made truth → one verdict for each printed field of the page and of each of its articles. */
import type { GoldArticle, GoldPage } from "../schema/gold.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { foldText } from "./fold-text.ts";
import { judgeField, type Verdict } from "./judge-field.ts";
import { labelOf } from "./label-of.ts";
import { matchArticles } from "./match-articles.ts";

const TEXTS = ["kicker", "headline", "subhead", "section", "rubric", "byline", "attribution"] as const;
const STAFF = ["reporters", "correspondents", "photographers"] as const;
const OF_PAGE = ["date", "newspaper", "edition"] as const;

type Value = string | number | null | undefined | readonly (string | number)[];

export function scorePage(record: PageRecord, gold: GoldPage): Verdict[] {
  const verdicts = [compare("banner", "", record.banner, gold.banner)];
  for (const key of OF_PAGE)
    if (gold[key] !== undefined && gold[key] !== "?") verdicts.push(compare(key, "", record[key], gold[key]));
  verdicts.push(compare("article count", "", record.articles.length, gold.articles.length));
  const matches = matchArticles(record.articles, gold.articles);
  for (const [index, want] of gold.articles.entries()) {
    const got = matches[index];
    verdicts.push(compare("article found", labelOf(want), got ? 1 : 0, 1));
    if (got) verdicts.push(...scoreArticle(got, want));
  }
  return verdicts;
}

function scoreArticle(got: ArticleRecord, want: GoldArticle): Verdict[] {
  const label = labelOf(want);
  const verdicts: Verdict[] = [];
  const add = (field: string, actual: Value, expected: Value) =>
    verdicts.push(compare(field, label, actual, expected));
  for (const field of TEXTS) if (want[field] !== "?") add(field, got[field], want[field]);
  if (want.sectionOrRubric) add("section or rubric", got.section ?? got.rubric, want.sectionOrRubric);
  for (const role of STAFF) if (want[role] !== "?") add(role, got[role], want[role]);
  add("body text", got.body.join(""), want.body.join(""));
  add("paragraphs", breaksOf(got.body), breaksOf(want.body));
  if (want.photos !== "?") add("photos", got.photos.length, want.photos);
  if (want.crossheads !== undefined && want.crossheads !== "?")
    add("crossheads", got.crossheads, want.crossheads);
  return verdicts;
}

function compare(field: string, article: string, actual: Value, expected: Value): Verdict {
  const must = itemsOf(expected).map((item) => [item]);
  return judgeField(field, article, { found: itemsOf(actual), must });
}

/** A number counts things that have no names: they are numbered. */
function itemsOf(value: Value): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "number") return Array.from({ length: value }, (_, index) => `${index + 1}`);
  return typeof value === "string" ? [value] : value.map(String);
}

/** Where the paragraphs of a text end, counted in characters from its start. */
function breaksOf(paragraphs: readonly string[]): number[] {
  let length = 0;
  return paragraphs.slice(0, -1).map((paragraph) => {
    length += foldText(paragraph).length;
    return length;
  });
}
