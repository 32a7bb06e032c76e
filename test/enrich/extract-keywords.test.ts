import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { compileKeywordExtractor, type KeywordArticle } from "../../src/enrich/extract-keywords.ts";
import { listTerms } from "../../src/enrich/list-terms.ts";
import { createContext } from "../../src/io/create-context.ts";
import type { Segmenter } from "../../src/schema/segmenter.ts";

let segmenter: Segmenter;
let extract: (article: KeywordArticle, names: readonly string[]) => string[];

beforeAll(() => {
  const context = createContext();
  const { lexicon, vocabulary } = context;
  segmenter = context.segmenter;
  extract = compileKeywordExtractor({
    segmenter,
    lexicon,
    terms: new Set(listTerms(vocabulary.subjects)),
    stops: new Set(vocabulary.keywords),
  });
});

function articleOf(headline: string | null, ...body: string[]): KeywordArticle {
  const lines = {
    section: [],
    rubric: [],
    kicker: [],
    headline: [],
    subhead: [],
    byline: [],
    attribution: [],
    body: body.map(() => []),
    bodyOffsets: body.map(() => []),
    photos: [],
  };
  return { headline, kicker: null, subhead: null, body, lines };
}

test("terms of the vocabularies stay whole", () => {
  const keywords = extract(
    articleOf("职工创新工作室服务新就业形态劳动者", "职工创新工作室为新就业形态劳动者办实事。"),
    [],
  );
  expect(keywords).toEqual(expect.arrayContaining(["职工创新工作室", "新就业形态劳动者"]));
});

test("a compound that the text uses again is kept whole, and its parts are not said besides", () => {
  const keywords = extract(
    articleOf("第四届职工电竞联赛举行", "职工电竞联赛昨天开赛。", "职工电竞联赛有六支战队。"),
    [],
  );
  expect(keywords).toContain("职工电竞联赛");
  expect(keywords).not.toContain("联赛");
});

test("phrases of the genre and common words are no keywords", () => {
  const stock = "近日，相关负责人表示，活动受到广大职工欢迎。据了解，本次活动取得成效，记者采访了负责人。";
  expect(extract(articleOf(null, stock, stock), [])).toEqual([]);
});

test("names of people and bodies, and places, are no keywords", () => {
  const text = "西湖区总工会的焊工欧阳明德来到西湖区总工会，焊工欧阳明德带来焊枪，焊枪是新的。";
  const keywords = extract(articleOf(null, text), ["西湖区总工会", "欧阳明德"]);
  expect(keywords).toContain("焊枪");
  for (const name of ["西湖区", "总工会", "欧阳", "明德", "欧阳明德"]) expect(keywords).not.toContain(name);
});

test("a word used once is none, unless it stands in the headline", () => {
  expect(extract(articleOf("盾构机下线", "厂里很热闹。"), []).join()).toContain("盾构");
  expect(extract(articleOf(null, "大家都来了。", "盾构机下线。"), [])).toEqual([]);
});

test("at most eight, and the same each time", () => {
  const words = "盾构 焊枪 骨科 助学金 民法典 庭审 书香 巡展 班组 讲堂 羽毛球 月饼".split(" ");
  const article = articleOf(null, words.join("，"), words.join("。"));
  const keywords = extract(article, []);
  expect(keywords).toHaveLength(8);
  expect(extract(article, [])).toEqual(keywords);
});

test("the segmenter cuts each clause as if it stood alone", () => {
  const clause = fc.string({ unit: fc.constantFrom(..."工会活动职员厂𠮷、a1"), maxLength: 6 });
  const clauses = fc.array(fc.tuple(clause, fc.constantFrom(..." \t\n，。")), { maxLength: 6 });
  fc.assert(
    fc.property(clauses, (all) => {
      const alone = all.flatMap(([text, end]) => [...segmenter.cut(text), end]);
      expect(segmenter.cut(all.flat().join(""))).toEqual(alone);
    }),
  );
});
