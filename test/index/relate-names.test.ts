import { describe, expect, test } from "vitest";
import type { NameEntry } from "../../src/index/archive.ts";
import { type ArchiveExtras, buildArchive } from "../../src/index/build-archive.ts";
import type { Count } from "../../src/index/count.ts";
import type { NameKind } from "../../src/record/name-kinds.ts";
import { makePage, type PartialArticle } from "../support/make-page.ts";

function archiveOf(articles: Omit<PartialArticle, "id">[], extras: ArchiveExtras = {}) {
  const numbered = articles.map((article, index) => ({ ...article, id: `a-${index + 1}` }));
  return buildArchive([makePage({ id: "page", articles: numbered })], extras);
}

const named = (...names: string[]) => names.map((name) => ({ name }));
const countsOf = (counts: readonly Count<NameEntry>[] | undefined) =>
  counts?.map(({ item, count }) => [item.name, count]);
const idsOf = (entry: NameEntry | null) => entry?.articles.map(({ record }) => record.id);

describe("organisations", () => {
  const archive = archiveOf([
    { organisations: named("市总工会", "机床厂工会", "图书馆"), reporters: ["孙艳"], subjects: ["夜校"] },
    { organisations: named("市总工会", "图书馆"), reporters: ["孙艳"], subjects: ["夜校", "阅读"] },
    { organisation: { name: "图书馆", forms: ["图书馆", "馆方"] }, subjects: ["阅读"] },
  ]);
  const library = archive.find("organisations", "图书馆");

  test("know with whom they appear, who reported and of what, the commonest first", () => {
    expect(countsOf(library?.companions)).toEqual([
      ["市总工会", 2],
      ["机床厂工会", 1],
    ]);
    expect(countsOf(library?.reporters)).toEqual([["孙艳", 2]]);
    expect(countsOf(library?.subjects)).toEqual(
      [
        ["夜校", 2],
        ["阅读", 2],
      ].sort(),
    );
  });

  test("know the forms in use and where they act", () => {
    expect(library?.forms.map(({ item, count }) => [item, count])).toEqual([
      ["图书馆", 3],
      ["馆方", 1],
    ]);
    expect(library?.articles.map((article) => library.isActingIn(article))).toEqual([false, false, true]);
  });

  test("are counted by subject", () => {
    const counts = archive.subjectCounts.map(({ subject, organisation, count }) => [
      subject.name,
      organisation.name,
      count,
    ]);
    expect(counts).toContainEqual(["夜校", "市总工会", 2]);
    expect(counts).toContainEqual(["阅读", "图书馆", 2]);
    expect(counts.map(([, , count]) => count)).toEqual([2, 2, 2, 1, 1]);
  });

  test("of a roll of honour don't appear with each other", () => {
    const many = Array.from({ length: 40 }, (_, index) => `第${index + 1}小学`);
    const { names } = archiveOf([{ organisations: named(...many) }]);
    expect(names.organisations).toHaveLength(40);
    expect(names.organisations.every(({ companions }) => companions.length === 0)).toBe(true);
  });
});

describe.each<[NameKind, (...chain: [string, string][]) => ArchiveExtras]>([
  ["places", (...chain) => ({ placeParents: new Map(chain) })],
  ["subjects", (...chain) => ({ subjectTree: new Map(chain.map(([name, broader]) => [name, { broader }])) })],
])("%s", (kind, extrasOf) => {
  const field = (...names: string[]) =>
    kind === "places" ? { places: named(...names) } : { subjects: names };

  test("have the articles of all below them, each once, and pages for all above them", () => {
    const extras = extrasOf(["街道", "区"], ["镇", "区"], ["区", "市"], ["别处", "市"]);
    const archive = archiveOf([field("街道"), field("镇", "街道", "区"), field("乡")], extras);
    expect(idsOf(archive.find(kind, "市"))).toEqual(["a-1", "a-2"]);
    expect(idsOf(archive.find(kind, "区"))).toEqual(["a-1", "a-2"]);
    expect(idsOf(archive.find(kind, "乡"))).toEqual(["a-3"]);
    expect(archive.find(kind, "区")?.children.map(({ name }) => name)).toEqual(["街道", "镇"]);
    expect(archive.find(kind, "区")?.parent?.name).toBe("市");
    expect(archive.find(kind, "别处")).toBeNull();
    expect(archive.names[kind].every(({ articles }) => articles.length > 0)).toBe(true);
  });

  test("in a circle have nothing above them", () => {
    const archive = archiveOf([field("甲")], extrasOf(["甲", "乙"], ["乙", "甲"]));
    expect(archive.names[kind].map(({ parent }) => parent)).toEqual([null, null]);
  });
});

test("staff and people in the news of one name are two that know of each other", () => {
  const archive = archiveOf([{ reporters: ["孙艳"] }, { people: [{ name: "孙艳", title: "车工" }] }]);
  const staff = archive.find("people", "孙艳");
  const figure = archive.find("figures", "孙艳");
  expect(staff?.namesake).toBe(figure);
  expect(figure?.namesake).toBe(staff);
  expect(staff?.permalink).toMatch(/^\/people\/sun-yan-/);
  expect(figure?.permalink).toMatch(/^\/figures\/sun-yan-/);
  expect([idsOf(staff), idsOf(figure)]).toEqual([["a-1"], ["a-2"]]);
  expect(figure?.titles.map(({ item }) => item)).toEqual(["车工"]);
});
