import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleIdsOf } from "../../src/record/article-ids.ts";
import { pageIdOf } from "../../src/record/page-id.ts";

const article = fc.record({
  headline: fc.option(fc.string({ minLength: 1 }), { nil: null }),
  body: fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 3 }),
});

describe("article ids", () => {
  it("are ASCII and distinct on a page", () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 20 }), (articles) => {
        const ids = articleIdsOf("page", articles);
        expect(new Set(ids).size).toBe(articles.length);
        for (const id of ids) expect(id).toMatch(/^page-[0-9a-f]{8}(-\d+)?$/);
      }),
    );
  });

  it("stay with their article when others come, go or change places", () => {
    const texts = ["甲".repeat(90), "乙".repeat(90), "丙".repeat(90)];
    const of = (order: readonly number[]) => {
      const articles = order.map((index) => ({ headline: `第${index}篇`, body: [texts[index] ?? ""] }));
      return new Map(order.map((index, at) => [index, articleIdsOf("page", articles)[at]]));
    };
    const all = of([0, 1, 2]);
    for (const order of [[2, 1, 0], [1], [0, 2]])
      for (const [index, id] of of(order)) expect(id).toBe(all.get(index));
  });

  it("depend neither on the headline nor on typography where there is a text", () => {
    const [a] = articleIdsOf("page", [{ headline: "甲", body: ["近日, 大兴区总工会(工会)举办。"] }]);
    const [b] = articleIdsOf("page", [{ headline: "乙", body: ["近日，大兴区总工会（工会）举办。"] }]);
    expect(a).toBe(b);
  });
});

describe("page ids", () => {
  it.each([
    ["seeds/000_9dd7f0f0a032cbf4.txt", /^000_9dd7f0f0a032cbf4$/],
    ["a\\b\\page-1.md", /^page-1$/],
    ["seeds/劳动午报 2025-12-09.txt", /^2025-12-09-[0-9a-f]{12}$/],
    ["seeds/第二版.txt", /^[0-9a-f]{12}$/],
    ["seeds/../../etc/passwd", /^passwd$/],
    ["seeds/<script>.txt", /^script-[0-9a-f]{12}$/],
  ])("of %s are ASCII", (path, id) => {
    expect(pageIdOf(path)).toMatch(id);
  });

  it("leave room for what is added to them, however long the name is", () => {
    const long = "a".repeat(251);
    expect(pageIdOf(`${long}.txt`)).toMatch(/^a{160}-[0-9a-f]{12}$/);
    expect(pageIdOf(`${long}.txt`)).not.toBe(pageIdOf(`${long}a.txt`));
    expect(pageIdOf(`${"a".repeat(160)}.txt`)).toBe("a".repeat(160));
  });

  it("differ where names differ only outside ASCII", () => {
    expect(pageIdOf("第一版.txt")).not.toBe(pageIdOf("第二版.txt"));
  });
});
