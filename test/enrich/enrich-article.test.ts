import { expect, it } from "vitest";
import { compileEnrichment } from "../../src/enrich/enrich-article.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { makePage } from "../support/make-page.ts";

const TEXTS = [
  "海淀区总工会近日启动职工技能竞赛，区总工会主席李建国参加。技能竞赛有焊工和电工两项。",
  "中国铁建重工集团股份有限公司（以下简称铁建重工）的盾构机下线。盾构机由铁建重工职工王小军带队调试。",
  "天气转凉。",
];

it("finds in each article of a page what it finds in it alone, however many there are", () => {
  const { enrich } = compileEnrichment(createContext());
  const { articles } = makePage({
    id: "page",
    articles: Array.from({ length: 40 }, (_, index) => ({
      id: `article-${index}`,
      headline: index % 2 === 0 ? null : "一线见闻",
      body: TEXTS.slice(index % TEXTS.length),
    })),
  });
  const together = enrich(articles);
  expect(together).toEqual(articles.flatMap((article) => enrich([article])));
  expect(together[0]?.people.map(({ name }) => name)).toEqual(["李建国", "王小军"]);
  expect(enrich([])).toEqual([]);
});

it("finds who has been introduced wherever else the article names them", () => {
  const text = `运动员走进车间

本报讯（记者 王芳）射击运动员李宁昨天来到车间，同职工见面。

李宁今年十八岁，大家都喜欢李宁。
`;
  const { record } = parsePage({ path: "page.txt", bytes: Buffer.from(text) }, createContext());
  expect(record?.articles.map(({ people }) => people)).toEqual([
    [{ name: "李宁", forms: ["李宁"], lines: [3, 5], title: "射击运动员" }],
  ]);
});
