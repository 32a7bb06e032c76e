/** A page record and its hand-made truth → one verdict for each field of the page and of each of its articles. */
import type { GoldArticle, GoldPage } from "../schema/gold.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";

export interface Verdict {
  field: string;
  /** The article's headline, or the first words of its text; empty for a field of the page. */
  article: string;
  ok: boolean;
  actual: string;
  expected: string;
}

/** Texts are the same article where they share this part of their character pairs. */
const SAME_ARTICLE = 0.3;
const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

/** Folds what typography alone decides: width of punctuation, white space, emphasis marks. */
function fold(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .replace(/[\s\u200b]+/gu, "")
    .replaceAll("**", "")
    .replace(/[,;:!?()]/gu, (mark) => WIDE[mark] ?? mark);
}

export function scorePage(record: PageRecord, gold: GoldPage): Verdict[] {
  const verdicts: Verdict[] = [];
  const judge = (field: string, article: string, actual: unknown, expected: unknown) => {
    const [a, b] = [show(actual), show(expected)];
    verdicts.push({ field, article, ok: a === b, actual: a, expected: b });
  };
  judge("banner", "", record.banner, gold.banner);
  for (const key of ["date", "newspaper", "edition"] as const)
    if (gold[key] !== undefined && gold[key] !== "?") judge(key, "", record[key], gold[key]);
  judge("article count", "", record.articles.length, gold.articles.length);
  const matches = matchArticles(record.articles, gold.articles);
  for (const [index, want] of gold.articles.entries()) {
    const got = matches[index];
    const label = want.headline ?? want.body[0]?.slice(0, 14) ?? "";
    judge("article found", label, got !== undefined, true);
    if (!got) continue;
    for (const field of [
      "kicker",
      "headline",
      "subhead",
      "section",
      "rubric",
      "byline",
      "attribution",
    ] as const)
      if (want[field] !== "?") judge(field, label, got[field], want[field]);
    if (want.sectionOrRubric)
      judge("section or rubric", label, got.section ?? got.rubric, want.sectionOrRubric);
    for (const role of ["reporters", "correspondents", "photographers"] as const)
      if (want[role] !== "?") judge(role, label, [...got[role]].sort(), [...want[role]].sort());
    judge("body text", label, got.body.join(""), want.body.join(""));
    judge("paragraphs", label, breaksOf(got.body), breaksOf(want.body));
    if (want.photos !== "?") judge("photos", label, got.photos.length, want.photos);
    if (want.crossheads !== undefined && want.crossheads !== "?")
      judge("crossheads", label, got.crossheads, want.crossheads);
    if (want.organisation !== "?" && want.organisation !== null) {
      const name = got.organisation?.name ?? null;
      const ok =
        want.organisation.some((right) => fold(right) === fold(name)) ||
        (want.organisation.length === 0 && name === null);
      verdicts.push({
        field: "organisation",
        article: label,
        ok,
        actual: show(name),
        expected: want.organisation.join(" / "),
      });
    }
  }
  return verdicts;
}

function show(value: unknown): string {
  if (typeof value === "string") return fold(value);
  if (Array.isArray(value)) return value.map((item) => fold(String(item))).join("|");
  return value === null ? "–" : String(value);
}

/** For each article of the truth, the record most like it, each record used once. */
export function matchArticles(
  records: readonly ArticleRecord[],
  gold: readonly GoldArticle[],
): (ArticleRecord | undefined)[] {
  const free = new Set(records);
  return gold.map((want) => {
    let best: ArticleRecord | undefined;
    let bestScore = SAME_ARTICLE;
    for (const record of free) {
      const score = overlap(fold(want.body.join("")), fold(record.body.join("")));
      if (score > bestScore) [best, bestScore] = [record, score];
    }
    if (best) free.delete(best);
    return best;
  });
}

function overlap(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared += 1;
  return shared / Math.max(1, x.size + y.size - shared);
}

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** Where the paragraphs of a text end, counted in characters from its start. */
function breaksOf(paragraphs: readonly string[]): number[] {
  let length = 0;
  return paragraphs.slice(0, -1).map((paragraph) => {
    length += fold(paragraph).length;
    return length;
  });
}
