import { expect, test } from "vitest";
import { compileSubjectAssigner, type SubjectArticle } from "../../src/enrich/assign-subjects.ts";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import { subjectsSchema } from "../../src/schema/subjects.ts";

/** The headline on line 1, the kicker on line 2, each paragraph on a line of its own from line 3. */
function articleOf(headline: string | null, body: string[], kicker: string | null = null): SubjectArticle {
  return {
    headline,
    kicker,
    subhead: null,
    body,
    lines: {
      section: [],
      rubric: [],
      kicker: kicker === null ? [] : [2],
      headline: headline === null ? [] : [1],
      subhead: [],
      byline: [],
      attribution: [],
      body: body.map((_, index) => [index + 3]),
      bodyOffsets: body.map(() => [0]),
      photos: [],
    },
  };
}

const small = subjectsSchema.parse([
  { label: "职工素质", group: true },
  {
    label: "职工教育培训",
    broader: "职工素质",
    evidence: { strong: ["培训班"], weak: ["学员", "课程", "授课"] },
  },
  { label: "师带徒", broader: "职工教育培训", evidence: { strong: ["拜师"] } },
  { label: "走访慰问", also: ["送温暖"], evidence: { strong: ["慰问"], not: ["慰问演出"] } },
  { label: "职工文体活动", evidence: { strong: ["篮球赛", "演出", "慰问演出"], needs: ["职工"] } },
  { label: "劳动和技能竞赛", evidence: { strong: ["技能竞赛"] } },
  { label: "技能人才", evidence: { strong: ["技能"] } },
]);
const assign = compileSubjectAssigner(small);
const subjectsOf = (...args: Parameters<typeof articleOf>) => assign(articleOf(...args)).subjects;
const FILLER = "厂区道路两旁栽下了一排新的银杏树。";

test.each([
  ["a headline names the subject", "市总工会举办培训班", [FILLER], ["职工教育培训"]],
  ["a passage further down is an aside", "厂区添新绿", [FILLER, "下午还有培训班。"], []],
  ["a text without a headline speaks by its lead", null, ["市总工会慰问环卫工人。"], ["走访慰问"]],
  ["another label counts as the label", "送温暖到矿山", [FILLER], ["走访慰问"]],
  ["one weak term is not enough", "学员学员学员", ["学员听课。", "学员回家。"], []],
  ["three weak terms are", "学员上新课程", ["专家授课。"], ["职工教育培训"]],
  ["a phrase may hide a term", "慰问演出走进工地", ["职工看慰问演出。"], ["职工文体活动"]],
  ["a needed word is missing", "全省篮球赛开幕", ["篮球赛昨天开幕。"], []],
  ["the longest term wins", "技能竞赛开赛", ["技能竞赛昨天开赛。"], ["劳动和技能竞赛"]],
  ["a narrower term speaks for the broader concept", "青工集体拜师", [FILLER], ["师带徒", "职工教育培训"]],
  ["a group is never assigned", "职工素质", ["职工素质。"], []],
  ["nothing is said", "厂区添新绿", [FILLER], []],
])("%s", (_case, headline, body, expected) => {
  expect(subjectsOf(headline, body).sort()).toEqual([...expected].sort());
});

test("the kicker weighs less than the headline and more than the body", () => {
  const scoreOf = (article: SubjectArticle) => assign(article).evidence[0]?.score ?? 0;
  const lead = "市总工会慰问环卫工人。";
  const inHeadline = scoreOf(articleOf("慰问一线", [lead]));
  const inKicker = scoreOf(articleOf("厂区添新绿", [lead], "慰问一线"));
  const inBody = scoreOf(articleOf("厂区添新绿", [lead, "慰问一线。"]));
  expect(inHeadline).toBeGreaterThan(inKicker);
  expect(inKicker).toBeGreaterThan(inBody);
});

test("each further use says less, and a longer text dilutes its asides", () => {
  const scoreOf = (body: string[]) => assign(articleOf("慰问一线", body)).evidence[0]?.score ?? 0;
  const [one, two, three] = [1, 2, 3].map((uses) => scoreOf([FILLER, "慰问。".repeat(uses)]));
  expect((two ?? 0) - (one ?? 0)).toBeGreaterThan((three ?? 0) - (two ?? 0));
  expect(scoreOf([FILLER, "慰问。", FILLER.repeat(100)])).toBeLessThan(one ?? 0);
});

test("only what comes close to the best subject is kept, the best first", () => {
  const body = ["工会慰问一线职工，慰问困难家庭。", "慰问持续到月底。", "其间有篮球赛。"];
  expect(subjectsOf("慰问一线", body)).toEqual(["走访慰问"]);
  expect(subjectsOf("慰问一线办培训班", [FILLER, "工会慰问职工。"])).toEqual(["走访慰问", "职工教育培训"]);
});

test("evidence names terms, places and lines, also across a column break", () => {
  const article = articleOf("慰问一线", ["工会慰问职工。"]);
  article.lines.body = [[3, 4]];
  article.lines.bodyOffsets = [[0, 3]];
  expect(assign(article).evidence).toEqual([
    {
      subject: "走访慰问",
      score: expect.any(Number),
      terms: [
        { term: "慰问", where: "headline", lines: [1] },
        { term: "慰问", where: "lead", lines: [3, 4] },
      ],
    },
  ]);
});

test("an article of nothing has no subjects", () => {
  expect(assign(articleOf(null, []))).toEqual({ subjects: [], evidence: [] });
});

test("every concept of our vocabulary that is no group can be assigned by its label in the headline", () => {
  const { subjects } = loadVocabulary({ folder: undefined });
  const assignOurs = compileSubjectAssigner(subjects);
  for (const { label, group, evidence } of subjects) {
    if (group || evidence.weak.includes(label)) continue;
    const article = articleOf(label, [`${label}。${evidence.needs.join("。")}`]);
    expect(assignOurs(article).subjects).toContain(label);
  }
});
