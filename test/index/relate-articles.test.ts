import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makePage, type PartialArticle } from "../support/make-page.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));
const day = (number: number) => `2031-01-${String(number).padStart(2, "0")}`;
const pageOf = (number: number, ...articles: Omit<PartialArticle, "id">[]) =>
  makePage({
    id: `page-${number}`,
    date: day(number),
    articles: articles.map((article, index) => ({ ...article, id: `a-${number}-${index + 1}` })),
  });

function relatedIn(pages: Parameters<typeof buildArchive>[0]): Record<string, [string, string[]][]> {
  return Object.fromEntries(
    buildArchive(pages).articles.map(({ record, related }) => [
      record.id,
      related.map(({ article, shared }) => [article.record.id, [...shared]]),
    ]),
  );
}

describe("relateArticles", () => {
  test("puts the rarest names first and says which they are", () => {
    const common = { organisations: named("市总工会") };
    const related = relatedIn([
      pageOf(1, common),
      pageOf(2, { ...common, people: named("赵大川") }),
      pageOf(3, common),
      pageOf(4, {}),
      pageOf(5, {}),
      pageOf(6, { ...common, people: named("赵大川"), subjects: ["夜校"] }),
    ]);
    expect(related["a-6-1"]?.[0]).toEqual(["a-2-1", ["赵大川", "市总工会"]]);
  });

  test("says nothing of names that most articles have", () => {
    const everywhere = { organisations: named("市总工会") };
    const related = relatedIn([1, 2, 3, 4, 5].map((number) => pageOf(number, everywhere)));
    expect(related["a-5-1"]).toEqual([]);
  });

  test("looks at older articles and those of the same page alone, the newer first among equals", () => {
    const rare = { people: named("赵大川") };
    const filler = [1, 2, 3, 4].map((number) => pageOf(number, {}, {}));
    const related = relatedIn([...filler, pageOf(5, rare), pageOf(6, rare, rare), pageOf(7, rare)]);
    expect(related["a-5-1"]).toEqual([]);
    expect(related["a-6-1"]?.map(([id]) => id)).toEqual(["a-6-2", "a-5-1"]);
    expect(related["a-6-2"]?.map(([id]) => id)).toEqual(["a-6-1", "a-5-1"]);
  });

  test("takes neither staff nor keywords for a relation", () => {
    const same = { reporters: ["孙艳"], keywords: ["夜校"] };
    expect(relatedIn([pageOf(1, {}), pageOf(2, {}), pageOf(3, same), pageOf(4, same)])["a-4-1"]).toEqual([]);
  });

  test("shows five at most, and sees beyond names with very many articles", () => {
    const many = Array.from({ length: 28 }, (_, index) =>
      pageOf(
        index + 1,
        ...Array.from({ length: 4 }, () => ({ subjects: ["夜校"] })),
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ),
    );
    const related = relatedIn(many);
    expect(related["a-28-1"]).toHaveLength(5);
  });

  test("leaves what older articles show as it is, whatever page comes later", () => {
    const names = ["甲", "乙", "丙", "丁"];
    const article = fc.record({
      people: fc.subarray(names).map((chosen) => named(...chosen)),
      subjects: fc.subarray(names),
    });
    fc.assert(
      fc.property(fc.array(fc.array(article, { maxLength: 4 }), { minLength: 2, maxLength: 9 }), (issues) => {
        const pages = issues.map((articles, index) => pageOf(index + 1, ...articles));
        const before = relatedIn(pages.slice(0, -1));
        const after = relatedIn(pages);
        for (const [id, related] of Object.entries(before)) expect(after[id]).toEqual(related);
      }),
    );
  });
});
