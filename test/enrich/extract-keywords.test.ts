import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { collectTexts } from "../../src/enrich/collect-texts.ts";
import { compileNaming } from "../../src/enrich/compile-naming.ts";
import { compileKeywordExtractor } from "../../src/enrich/extract-keywords.ts";
import { listTerms } from "../../src/enrich/list-terms.ts";
import { GAP } from "../../src/enrich/pick-stretches.ts";
import { readWords } from "../../src/enrich/read-words.ts";
import { createContext } from "../../src/io/create-context.ts";
import type { Lexicon } from "../../src/schema/lexicon.ts";
import type { Segmenter } from "../../src/schema/segmenter.ts";

let segmenter: Segmenter;
let lexicon: Lexicon;
type KeywordArticle = Parameters<typeof collectTexts>[0];
let extract: (article: KeywordArticle, names: readonly string[]) => string[];

beforeAll(() => {
  const context = createContext();
  const { vocabulary } = context;
  segmenter = context.segmenter;
  lexicon = context.lexicon;
  const naming = compileNaming(vocabulary, lexicon);
  const extractKeywords = compileKeywordExtractor({
    segmenter,
    lexicon,
    terms: new Set(listTerms(vocabulary.subjects)),
    stops: new Set(vocabulary.keywords),
  });
  extract = (article, names) =>
    extractKeywords(
      collectTexts(article).map((part) => ({ part, words: readWords(part.text, naming) })),
      names,
    );
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

test("common characters that meet by chance are no word", () => {
  const keywords = extract(articleOf(null, "匠心送上，送上匠心。", "他有了，我有了，匠心用上用上。"), []);
  expect(keywords).toEqual(["匠心"]);
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

test("no word that the segmenter knows reaches over two characters that stand beside each other in none", () => {
  const pairs = new Set(Array.from(lexicon.words.pairs(), (pair) => String.fromCharCode(...pair)));
  // No character twice: of 活活活 two ways to cut are equally likely.
  const text = fc.uniqueArray(fc.constantFrom(..."中国工会活动的职员和厂长、，。"), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
      const whole = texts.map((characters) => characters.join("")).join(GAP);
      const stretches = [""];
      for (let at = 0; at < whole.length; at += 1) {
        if (at > 0 && !pairs.has(whole.slice(at - 1, at + 1))) stretches.push("");
        stretches.push((stretches.pop() ?? "") + whole.charAt(at));
      }
      expect(segmenter.cutKnown(whole)).toEqual(stretches.flatMap((stretch) => segmenter.cutKnown(stretch)));
    }),
  );
});
