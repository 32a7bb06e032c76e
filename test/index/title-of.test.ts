import { expect, test } from "vitest";
import { titleOf } from "../../src/index/title-of.ts";

const none = { id: "a-1", headline: null, body: [], crossheads: [], photos: [] };
const photo = { afterParagraph: 0, caption: "一张图", credit: null };

test.each([
  ["the headline", { ...none, headline: "标题", body: ["正文。"] }, { text: "标题", from: "headline" }],
  ["the first sentence", { ...none, body: ["第一句。第二句。"] }, { text: "第一句。", from: "body" }],
  ["closing marks with it", { ...none, body: ["“好！”他说。"] }, { text: "“好！”", from: "body" }],
  ["a body without an end", { ...none, body: ["没有句号"] }, { text: "没有句号", from: "body" }],
  [
    "no crosshead",
    { ...none, body: ["小标题", "正文。"], crossheads: [0] },
    { text: "正文。", from: "body" },
  ],
  ["a caption", { ...none, photos: [photo] }, { text: "一张图", from: "caption" }],
  ["the id where there is nothing", none, { text: "a-1", from: "id" }],
])("takes %s", (_, article, title) => {
  expect(titleOf(article)).toMatchObject(title);
});
