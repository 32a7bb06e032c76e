import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderBody } from "../../src/eleventy/filters/render-body.ts";
import { html } from "../../src/eleventy/html.ts";

const photoAt = (afterParagraph: number) => ({ afterParagraph, caption: null, credit: null });
const render = (body: string[], crossheads: number[] = [], photos: number[] = []) =>
  renderBody(
    { body, crossheads, photos: photos.map(photoAt) },
    ({ afterParagraph }) => html`[${afterParagraph}]`,
  )
    .toString()
    .replaceAll("\n", "");

describe("renderBody", () => {
  test("makes paragraphs and crossheads", () => {
    expect(render(["甲", "乙", "丙"], [1])).toBe("<p>甲</p><h2>乙</h2><p>丙</p>");
  });

  test("puts photos where they stood, also at the ends and beyond", () => {
    expect(render(["甲", "乙"], [], [1])).toBe("<p>甲</p>[1]<p>乙</p>");
    expect(render(["甲", "乙"], [], [9, 2, 0])).toBe("[0]<p>甲</p><p>乙</p>[2][9]");
    expect(render([], [], [0])).toBe("[0]");
  });

  test.each([
    ["**不是粗体** [不是链接](http://x) # 不是标题", "<p>**不是粗体** [不是链接](http://x) # 不是标题</p>"],
    ["- 不是列表", "<p>- 不是列表</p>"],
    ["&amp;", "<p>&#x26;amp;</p>"],
  ])("reads no markup in %s", (text, markup) => {
    expect(render([text])).toBe(markup);
  });

  test("lets no text become an element", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", "script", ">", "&", "`", "*", "字", " ", "\n") }),
        (text) => {
          expect(render([`${text}字`]).replace(/^<p>|<\/p>$/g, "")).not.toContain("<");
        },
      ),
    );
  });
});
