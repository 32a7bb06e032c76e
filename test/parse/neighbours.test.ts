/** Lines that only what stands beside them tells: each page is a few of them, and what its articles must be. */
import { expect, it } from "vitest";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";

const context = createContext();
const LEAD = "近日，北河市总工会为三百名职工开办周末课堂，教授急救、剪纸和摄影，报名者络绎不绝。";
const TEXT =
  "北河市总工会负责人介绍，课堂已经开办十二期，参加的职工有两千余人次，明年还将走进更多的工地和园区。";
const WRAPPED = `　　本报讯（记者 高山）给循环
水泵装一只聪明的阀门，一年
能省多少电？北河冶炼公司的
职工殷小虎给出的答案，是一
百万度。厂里的职工发现，夜
间负荷降低的时候，水泵仍然
满负荷运转，于是他用旧变频
器自制了一台阀门的控制柜。`;

const read = (text: string) => {
  const { record, file } = parsePage({ path: "page.txt", bytes: Buffer.from(text) }, context);
  return {
    banner: record?.banner,
    articles: (record?.articles ?? []).map(({ kicker, headline, subhead, body, photos }) => ({
      kicker,
      headline,
      subhead,
      body,
      captions: photos.map(({ caption }) => caption),
    })),
    lost: file.messages.filter(({ ruleId }) => ruleId === "lost-text").length,
  };
};

it.each([
  [
    "the stop that a column broke off",
    `北河市总工会开办周末课堂\n\n${LEAD.slice(0, -1)}\n\n。\n\n${TEXT}`,
    { articles: [{ body: [LEAD, TEXT] }] },
  ],
  [
    "who said what the line above quotes",
    `北河市总工会开办周末课堂\n\n${LEAD}“下了夜班也能来听，听完干活儿又有劲了。”\n\n寇满仓说。\n\n${TEXT}`,
    { articles: [{ body: [`${LEAD}“下了夜班也能来听，听完干活儿又有劲了。”寇满仓说。`, TEXT] }] },
  ],
  [
    "a caption between the blank of its photo and the credit",
    `北河市总工会开办周末课堂\n\n${LEAD}\n\n\n\n职工在课堂上剪纸。\n\n本报记者 高山 摄\n\n${TEXT}`,
    { articles: [{ body: [LEAD, TEXT], captions: ["职工在课堂上剪纸。"] }] },
  ],
  [
    "a kicker in two phrases",
    `北河市总工会开办周末课堂\n\n本报讯（记者 高山）${LEAD}\n\n一粒种子 走了二十年\n\n抗旱高粱新品种在旱塬上落地\n\n本报讯（记者 高山）${LEAD}`,
    {
      articles: [{ kicker: null }, { kicker: "一粒种子 走了二十年", headline: "抗旱高粱新品种在旱塬上落地" }],
    },
  ],
  [
    "a headline in two lines, where a page keeps those of its columns",
    `北河有色冶炼公司\n一项小改小革年省电百万度\n${WRAPPED}`,
    { articles: [{ headline: "北河有色冶炼公司 一项小改小革年省电百万度", subhead: null }] },
  ],
  [
    "the answer to a letter, which begins with an address",
    `孕期被调岗，我该怎么办？\n\n编辑同志：\n\n${LEAD}请问该怎么办？\n\n读者 小舒\n\n律师回信：降薪调岗于法无据\n\n小舒女士：\n\n${TEXT}`,
    { articles: [{ headline: "孕期被调岗，我该怎么办？" }, { headline: "律师回信：降薪调岗于法无据" }] },
  ],
  [
    "a dateline on a line of its own",
    `省政府召开项目建设调度会\n　　本报北河10月21日讯（记者 高山）\n${WRAPPED.slice(WRAPPED.indexOf("）") + 1)}`,
    { articles: [{ headline: "省政府召开项目建设调度会" }] },
  ],
  [
    "a measure word that lost its number",
    `北河市总工会举办插花比赛\n\n${LEAD}评委说，选手对花材的保鲜和用水\n\n名选手将由工会推荐，参加全省的比赛。`,
    { lost: 1 },
  ],
  [
    "a measure word whose number stands before it",
    `北河市总工会举办插花比赛\n\n${LEAD}评委说，从初赛里胜出的三十五\n\n名选手将由工会推荐，参加全省的比赛。`,
    { lost: 0 },
  ],
])("%s", (_, text, expected) => {
  expect(read(text)).toMatchObject(expected);
});
