import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NameEntry } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makePage } from "../support/make-page.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const pages = readSitePages();
const archive = buildArchive(pages);
const idsOf = (entry: NameEntry | undefined) => entry?.articles.map((article) => article.record.id);

describe("issues", () => {
  test("stand newest first, the undated last", () => {
    expect(archive.issues.map((issue) => issue.record.id)).toEqual([
      "2031-05-06_02",
      "2031-04",
      "2030-annual",
      "undated-page",
    ]);
  });

  test("know their neighbours in time", () => {
    const april = archive.issues.find((issue) => issue.record.id === "2031-04");
    expect(april?.earlier?.record.id).toBe("2030-annual");
    expect(april?.later?.record.id).toBe("2031-05-06_02");
  });

  test("are numbered by edition within a day", () => {
    const day = ["10", "2", "01", "A3"].map((edition) =>
      makePage({ id: `day-${edition}`, date: "2031-05-06", edition }),
    );
    expect(buildArchive(day).issues.map((issue) => issue.record.edition)).toEqual(["10", "A3", "2", "01"]);
  });
});

describe("articles", () => {
  test("know their neighbours on the page, and none beyond it", () => {
    const [first, second] = archive.issues[0]?.articles ?? [];
    expect(first?.previous).toBeNull();
    expect(first?.next).toBe(second);
    expect(second?.previous).toBe(first);
    expect(archive.issues[0]?.articles.at(-1)?.next).toBeNull();
  });

  test("follow the printed order whatever the order of the record", () => {
    const page = makePage({
      id: "page",
      articles: [
        { id: "b", order: 2 },
        { id: "a", order: 1 },
      ],
    });
    expect(buildArchive([page]).articles.map((article) => article.record.id)).toEqual(["a", "b"]);
  });
});

describe("names", () => {
  test("of people who differ by a character are two", () => {
    const yan = archive.names.people.filter((entry) => entry.permalink.startsWith("/people/sun-yan-"));
    expect(yan.map((entry) => entry.name).sort()).toEqual(["孙妍", "孙艳"]);
    expect(new Set(yan.map((entry) => entry.permalink)).size).toBe(2);
  });

  test("of one person in two roles are one, with the articles of each role", () => {
    const person = archive.names.people.find((entry) => entry.name === "孙妍");
    expect(idsOf(person)).toEqual(["undated-2"]);
    const [article] = person?.articles ?? [];
    expect(article && person?.rolesIn(article)).toEqual(["reporter", "photographer"]);
  });

  test("that differ only in Unicode composition are one", () => {
    const composed = makePage({ id: "a", articles: [{ id: "a-1", reporters: ["José"] }] });
    const decomposed = makePage({ id: "b", articles: [{ id: "b-1", reporters: ["José".normalize("NFD")] }] });
    const { names } = buildArchive([composed, decomposed]);
    expect(names.people).toHaveLength(1);
    expect(buildArchive([composed]).permalinkOf("people", "José".normalize("NFD"))).toBe(
      names.people[0]?.permalink,
    );
  });

  test("of the acting organisation and of those named are one list", () => {
    const factory = archive.names.organisations.find((entry) => entry.name === "江城机床厂工会");
    expect(idsOf(factory)).toEqual(["may-1", "may-2"]);
  });

  test("of keywords have a page from the second article on", () => {
    expect(archive.names.keywords.map((entry) => entry.name)).toEqual(["图书"]);
    expect(archive.permalinkOf("keywords", "练兵")).toBeNull();
  });

  test("stand in pinyin order", () => {
    const initials = archive.names.organisations.map((entry) => entry.initial);
    expect(initials).toEqual([...initials].sort());
  });
});

describe("dates", () => {
  test("make a tree of years, months and days; a vague date stays above", () => {
    expect(archive.years.map((year) => year.date)).toEqual(["2031", "2030"]);
    const [year, vague] = archive.years;
    expect(year?.children.map((month) => month.date)).toEqual(["2031-05", "2031-04"]);
    expect(year?.children.map((month) => month.children.map((day) => day.permalink))).toEqual([
      ["/dates/2031/05/06/"],
      [],
    ]);
    expect(vague?.children).toEqual([]);
    expect(archive.undated?.issues.map((issue) => issue.record.id)).toEqual(["undated-page"]);
  });
});

test("permalinks are ASCII and stay when pages are added or come in another order", () => {
  const permalinksOf = (subset: typeof pages) => {
    const { issues, articles, names } = buildArchive(subset);
    const entries = [...issues, ...articles, ...names.people, ...names.organisations, ...names.subjects];
    return new Set(entries.map((entry) => entry.permalink));
  };
  const all = permalinksOf(pages);
  for (const permalink of all) expect(permalink).toMatch(/^\/[a-z]+\/[A-Za-z0-9_-]+\/$/);
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, { minLength: 1 }), (subset) => {
      for (const permalink of permalinksOf(subset)) expect(all).toContain(permalink);
    }),
  );
});
