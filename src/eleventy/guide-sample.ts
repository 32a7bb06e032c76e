/**
 * The page that the guide for editors follows from its file to the site, and what is corrected about it. All of it is
 * tried by `test/commands/new-editor.test.ts`, which also writes down what the program says.
 */
export const SAMPLE_FILE = "页面.txt";

/** Its kicker is taken for a headline, text is lost at the end of a column, and no vocabulary knows its organisation. */
export const SAMPLE_PAGE = `“凉茶站”开进商圈

送餐骑手有了歇脚处

本报讯（记者 孙妍）5月5日，江城骑手之家在城南街道办起首个歇脚点，送餐路过的骑手可以进来喝水、充电、换药。今后着力

题，江城骑手之家还请来修车师傅，每周三下午在门口义务修车。

“夏天最怕没处躲太阳。”骑手陈晓明说，这里离商圈近，进门就有凉茶。

江城机床厂工会夜校开课

本报讯（通讯员 何川）江城机床厂工会职工夜校5月4日开课，首期有四十名青年工人报名学习数控编程。
`;

export const SAMPLE_ISSUE = ["--newspaper", "江城工友报", "--date", "2031-05-06", "--edition", "02"];

export const SAMPLE_ORGANISATION = "江城骑手之家";

/** Corrections by example: what each says, and how. Each holds for the page above. */
export const SAMPLE_CORRECTIONS = [
  { says: "这一行是引题", written: "- at: “凉茶站”开进商圈\n  role: kicker\n" },
  { says: "这一段接着上一段", written: "- at: “夏天最怕没处躲太阳\n  join: paragraph\n" },
  { says: "从这一行起是另一篇", written: "- at: “夏天最怕没处躲太阳\n  split: article\n" },
  {
    says: "原文印错的字，要写明依据",
    written: "- at: 骑手陈晓明说\n  from: 陈晓明\n  to: 陈晓鸣\n  reason: 本报 5 月 8 日更正\n",
  },
  {
    says: "改这一篇的单位和主题词",
    written: "- at: 江城骑手之家在城南街道\n  set: { organisation: 江城骑手之家, subjects: [服务职工] }\n",
  },
  { says: "这一篇不要副题", written: "- at: 送餐骑手有了歇脚处\n  clear: [subhead]\n" },
  { says: "此处确实缺字", written: "- at: 充电、换药。今后着力\n  lost: here\n" },
  {
    says: "全库之中，前一名称就是后一名称",
    written: "- at: 江城机床厂工会夜校\n  merge: { 江城机床厂工会: 江城机床集团工会 }\n",
  },
] as const;

/** The same with marks in the text, as \`fmt\` writes them. */
export const SAMPLE_MARKED = `---
markup: banmian
---

“凉茶站”开进商圈 {.kicker}

## 送餐骑手有了歇脚处

本报讯（记者 孙妍）5月5日，江城骑手之家在城南街道办起首个歇脚点。

### 进门就有凉茶

“夏天最怕没处躲太阳。”骑手陈晓明说。
`;
