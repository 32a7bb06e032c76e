import fc from "fast-check";
import { expect, test } from "vitest";
import { describeSource } from "../../src/cite/describe-source.ts";
import { cslItemSchema } from "../../src/schema/csl-item.ts";
import { makeEntry } from "../support/make-entry.ts";

const URL = "https://news.example.com/articles/page-1-abc/";

test("an article of a known issue is described in full", () => {
  const entry = makeEntry(
    {
      headline: "江城市总工会启动“大练兵”(上)",
      reporters: ["何晓岚"],
      correspondents: ["胡健", "何晓岚"],
      photographers: ["方圆"],
      attribution: "河口网",
      body: ["近日。"],
    },
    { newspaper: "江城工友报", date: "2031-05-06", edition: "02", title: "工会新闻" },
  );
  const item = describeSource(entry, URL);
  expect(cslItemSchema.parse(item)).toEqual(item);
  expect(item).toEqual({
    id: "hexiaolan-page-1-abc",
    type: "article-newspaper",
    title: "江城市总工会启动“大练兵”（上）",
    author: [{ literal: "何晓岚" }, { literal: "胡健" }],
    "container-title": "江城工友报",
    issued: { "date-parts": [[2031, 5, 6]] },
    page: "02",
    section: "工会新闻",
    URL,
    language: "zh-CN",
    source: "版面文库",
    note: "来源：河口网",
  });
});

test("what is not known is left out", () => {
  expect(describeSource(makeEntry({ headline: "无名的一篇", body: ["正文。"] }), null)).toEqual({
    id: "wumingde-page-1-abc",
    type: "article-newspaper",
    title: "无名的一篇",
    language: "zh-CN",
    source: "版面文库",
  });
});

test.each([
  ["2031", [2031]],
  ["2031-05", [2031, 5]],
  ["2031-05-06", [2031, 5, 6]],
])("the date %s has the parts %j", (date, parts) => {
  expect(describeSource(makeEntry({ headline: "一" }, { date }), null).issued).toEqual({
    "date-parts": [parts],
  });
});

test.each([
  ["a first sentence", { body: ["河口港务工会送去凉茶。每天三次。"] }, "[河口港务工会送去凉茶]"],
  ["a caption", { photos: [{ afterParagraph: 0, caption: "选手在比赛", credit: null }] }, "[选手在比赛]"],
  ["nothing at all", {}, "[无标题]"],
])("a title from %s stands in brackets", (_, article, title) => {
  expect(describeSource(makeEntry(article), null).title).toBe(title);
});

test("a photographer is the author of a photo that stands alone, and of nothing else", () => {
  const photo = {
    photographers: ["方圆"],
    photos: [{ afterParagraph: 0, caption: "划船", credit: "方圆 摄" }],
  };
  expect(describeSource(makeEntry(photo), null).author).toEqual([{ literal: "方圆" }]);
  expect(describeSource(makeEntry({ ...photo, body: ["昨天。"] }), null).author).toBeUndefined();
});

test("whatever the record holds, the item is valid and each of its texts is one line", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
  const maybe = fc.option(text);
  fc.assert(
    fc.property(
      text,
      fc.array(text, { maxLength: 4 }),
      maybe,
      maybe,
      maybe,
      (headline, reporters, newspaper, edition, title) => {
        const item = describeSource(makeEntry({ headline, reporters }, { newspaper, edition, title }), URL);
        expect(cslItemSchema.safeParse(item).error).toBeUndefined();
        expect(JSON.stringify(item)).not.toMatch(/\\[nrtu]|\p{Surrogate}/u);
      },
    ),
  );
});
