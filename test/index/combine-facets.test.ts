import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchState } from "../../src/client/search/search-state.ts";
import { readState } from "../../src/client/search/state.ts";
import type { Archive, ArticleEntry } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { combineFacets } from "../../src/index/combine-facets.ts";
import { crossFacets } from "../../src/index/cross-facets.ts";
import type { CombinedList, Facet, NarrowingGroup } from "../../src/index/facet.ts";
import { listFacets } from "../../src/index/list-facets.ts";
import { narrowLists } from "../../src/index/narrow-lists.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { IndexReader } from "../../src/search/index-reader.ts";
import { arbitraryExtras, crossingPages } from "../support/arbitrary-facets.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";
import type { PartialArticle } from "../support/make-page.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));
const idsOf = (articles: readonly ArticleEntry[]) => articles.map(({ record }) => record.id);
const nameOf = ({ entry }: Facet) => ("name" in entry ? entry.name : (entry.date ?? "undated"));
const listsOf = ({ combinedListings }: Archive) => [...new Set(combinedListings.map(({ owner }) => owner))];
const labelOf = ({ facets }: CombinedList) => facets.map(nameOf).join(" ");

function facetsOf({ names, years, undated }: Archive): Facet[] {
  return listFacets(names, [...years, ...(undated ? [undated] : [])]);
}

/** Every page that lists articles, and every article, by address. */
function placesOf(archive: Archive): Map<string, readonly ArticleEntry[]> {
  return new Map([
    ...facetsOf(archive).map(({ entry, articles }) => [entry.permalink, articles] as const),
    ...listsOf(archive).map(({ permalink, articles }) => [permalink, articles] as const),
    ...archive.articles.map((article) => [article.permalink, [article]] as const),
  ]);
}

interface NarrowedList {
  articles: readonly ArticleEntry[];
  narrowings: readonly NarrowingGroup[];
}

function narrowedLists(archive: Archive): NarrowedList[] {
  return [
    ...facetsOf(archive).map(({ entry, articles }) => ({ articles, narrowings: entry.narrowings })),
    ...listsOf(archive),
  ];
}

const build = (records: readonly PageRecord[]) => buildArchive(records, arbitraryExtras);

function archiveOf(...articles: Omit<PartialArticle, "id">[]): Archive {
  return build([makeNumberedPage("page", articles)]);
}

describe("combined lists", () => {
  const reading = { subjects: ["阅读"], organisations: named("工会"), reporters: ["孙艳"] };
  const school = { subjects: ["夜校"], organisations: named("工会") };

  test.each<[string, Omit<PartialArticle, "id">[], string[]]>([
    [
      "two articles that share two names, which others have too",
      [reading, reading, school, { subjects: ["阅读"] }],
      ["阅读 工会"],
    ],
    ["one article only", [reading, school, { subjects: ["阅读"] }], []],
    ["a name that has no other articles", [reading, reading, { subjects: ["阅读"] }], []],
    [
      "the broader subject where it has more of them than the narrower one",
      [reading, reading, school, { subjects: ["夜校", "阅读"] }, { organisations: named("工会") }],
      ["阅读 工会", "教育 工会"],
    ],
    [
      "three names that no two of them stand for",
      [
        reading,
        reading,
        { ...reading, reporters: [] },
        { ...reading, organisations: [] },
        { ...reading, subjects: ["夜校"] },
      ],
      ["阅读 工会", "阅读 孙艳", "工会 孙艳", "阅读 工会 孙艳"],
    ],
  ])("%s", (_, articles, expected) => {
    expect(
      listsOf(archiveOf(...articles))
        .map(labelOf)
        .sort(),
    ).toEqual([...expected].sort());
  });

  test("have one address, by the order of the kinds, and lead back to each shorter one", () => {
    const archive = archiveOf(reading, reading, school, { subjects: ["阅读"] });
    const [list] = listsOf(archive);
    expect(list?.permalink).toMatch(
      /^\/subjects\/yue-du-[0-9a-f]{6}\/organisations\/gong-hui-[0-9a-f]{6}\/$/,
    );
    const [subject, organisation] = list?.facets ?? [];
    expect(subject && list?.permalinkWithout(subject)).toBe(organisation?.entry.permalink);
    expect(organisation && list?.permalinkWithout(organisation)).toBe(subject?.entry.permalink);
  });

  test("hold just the articles that all their names have, and differ from every list with one name less", () => {
    fc.assert(
      fc.property(crossingPages, (records) => {
        const archive = build(records);
        const places = placesOf(archive);
        for (const list of listsOf(archive)) {
          const [first, ...others] = list.facets.map(({ entry }) => places.get(entry.permalink) ?? []);
          const common = first?.filter((candidate) => others.every((members) => members.includes(candidate)));
          expect(idsOf(list.articles)).toEqual(idsOf(common ?? []));
          expect(list.articles.length).toBeGreaterThanOrEqual(2);
          for (const facet of list.facets) {
            expect(places.get(list.permalinkWithout(facet))?.length).toBeGreaterThan(list.articles.length);
          }
        }
      }),
    );
  });

  test("know what else all of their articles have, as closely as it can be named", () => {
    const given = { ...reading, places: named("城") };
    const archive = archiveOf(
      given,
      given,
      school,
      { subjects: ["阅读"], places: named("城") },
      { places: named("乡") },
    );
    const [list] = listsOf(archive).filter((candidate) => labelOf(candidate) === "阅读 工会");
    expect(list?.shared.map(nameOf)).toEqual(["城", "孙艳"]);
  });

  test("are shown page by page, whole", () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      index % 2 ? reading : { ...reading, reporters: [] },
    );
    const archive = archiveOf(...many, school, { subjects: ["阅读"] });
    const [list] = listsOf(archive).filter((candidate) => labelOf(candidate) === "阅读 工会");
    const listings = archive.combinedListings.filter(({ owner }) => owner === list);
    expect(listings.map(({ permalink }) => permalink.replace(list?.permalink ?? "", ""))).toEqual([
      "",
      "page/2/",
      "page/1/",
    ]);
    // The first page and the next one overlap, so that a numbered page is always full.
    const shown = [...new Set(listings.flatMap(({ items }) => idsOf(items)))];
    expect(shown).toEqual([...idsOf(list?.articles ?? [])].reverse());
  });

  test.each([3, 1000])("stay where they are when newer articles come, of %i at most", (most) => {
    fc.assert(
      fc.property(crossingPages, (records) => {
        const combine = (archive: Archive) =>
          combineFacets(facetsOf(archive), archive.issues.flatMap(({ articles }) => articles).length, most);
        const before = combine(build(records.slice(0, -1)));
        const after = combine(build(records));
        expect(after.length).toBeLessThanOrEqual(most);
        const permalinks = after.map(({ permalink }) => permalink);
        for (const { permalink } of before) expect(permalinks).toContain(permalink);
      }),
    );
  });
});

describe("ways to narrow a list", () => {
  test("tell how many articles they lead to, and lead to just these", () => {
    fc.assert(
      fc.property(crossingPages, (records) => {
        const archive = build(records);
        const places = placesOf(archive);
        for (const { articles, narrowings } of narrowedLists(archive)) {
          for (const { facet, count, permalink } of narrowings.flatMap((group) => group.narrowings)) {
            const left = articles.filter((candidate) =>
              places.get(facet.entry.permalink)?.includes(candidate),
            );
            expect(idsOf(places.get(permalink) ?? [])).toEqual(idsOf(left));
            expect(count).toBe(left.length);
            expect(count).toBeGreaterThan(0);
            expect(count).toBeLessThan(articles.length);
          }
        }
      }),
    );
  });

  test("reach every combined list", () => {
    fc.assert(
      fc.property(crossingPages, (records) => {
        const archive = build(records);
        const reached = new Set(
          narrowedLists(archive)
            .flatMap(({ narrowings }) => narrowings)
            .flatMap((group) => group.narrowings.map(({ permalink }) => permalink)),
        );
        for (const { permalink } of listsOf(archive)) expect(reached).toContain(permalink);
      }),
    );
  });

  test("name places as closely as they can", () => {
    const archive = archiveOf(
      { subjects: ["慰问"], places: named("城") },
      { subjects: ["慰问"], places: named("城") },
      { subjects: ["慰问"], places: named("港") },
      { places: named("乡") },
      { places: named("城") },
    );
    const [group] = archive.find("subjects", "慰问")?.narrowings ?? [];
    expect(group?.narrowings.map(({ facet, count }) => [nameOf(facet), count])).toEqual([
      ["城", 2],
      ["港", 1],
    ]);
  });

  test("lead to the article itself where there is only one, and to the page of a name that has no other articles", () => {
    const archive = archiveOf(
      { subjects: ["慰问"], organisations: named("工会", "学校") },
      { subjects: ["慰问"] },
      { subjects: ["慰问"] },
      { organisations: named("工会") },
    );
    const [group] = archive.find("subjects", "慰问")?.narrowings ?? [];
    expect(group?.narrowings.map(({ facet, permalink }) => [nameOf(facet), permalink])).toEqual([
      ["工会", "/articles/page-0/"],
      ["学校", archive.permalinkOf("organisations", "学校")],
    ]);
  });

  test("lead to the search page, and to just these there, where the articles have no page of their own", async () => {
    const both = { subjects: ["慰问"], organisations: named("工会") };
    const archive = archiveOf(both, both, { subjects: ["慰问"] }, { organisations: named("工会") });
    const facets = facetsOf(archive);
    const subject = facets.filter((facet) => nameOf(facet) === "慰问");
    const [group] = narrowLists(crossFacets(facets), [])(subject);
    expect(group?.narrowings.map(({ count, permalink }) => [count, decodeURI(permalink)])).toEqual([
      [2, "/search/?subjects=慰问&organisations=工会"],
    ]);
    await fc.assert(
      fc.asyncProperty(crossingPages, async (records) => {
        const all = build(records);
        const files = new Map(buildIndex(all));
        const index = await IndexReader.open(async (name) => new Uint8Array(files.get(name) ?? []));
        const narrow = narrowLists(crossFacets(facetsOf(all)), []);
        for (const facet of facetsOf(all)) {
          for (const { count, permalink } of narrow([facet]).flatMap(({ narrowings }) => narrowings)) {
            const [path, query] = permalink.split("?");
            if (path !== "/search/") continue;
            const { articles } = await searchState(readState(query ?? ""), index);
            expect(articles.length).toBe(count);
            for (const number of articles) expect(facet.articles).toContain(all.articles[number]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("are listed up to a number, and with how many there are", () => {
    const articles = Array.from({ length: 70 }, (_, index) => ({
      subjects: ["慰问"],
      organisations: named(`单位${index}`),
    }));
    const [group] = archiveOf(...articles).find("subjects", "慰问")?.narrowings ?? [];
    expect(group?.narrowings).toHaveLength(48);
    expect(group?.total).toBe(70);
  });
});
