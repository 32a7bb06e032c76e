import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAGE_LENGTH, splitChronicle } from "../../src/index/split-chronicle.ts";

const listOf = (length: number) => Array.from({ length }, (_, index) => index);
const split = (length: number) => splitChronicle(null, listOf(length), "/list/");

describe("splitChronicle", () => {
  test.each([
    [0, ["/list/"]],
    [50, ["/list/"]],
    [51, ["/list/", "/list/page/1/"]],
    [100, ["/list/", "/list/page/1/"]],
    [101, ["/list/", "/list/page/2/", "/list/page/1/"]],
  ])("makes of %i items the pages %j", (length, permalinks) => {
    expect(split(length).map((listing) => listing.permalink)).toEqual(permalinks);
  });

  test("enters by the newest", () => {
    expect(split(120)[0]?.items.slice(0, 2)).toEqual([119, 118]);
  });

  test("shows every item, at most a page's length at a time", () => {
    fc.assert(
      fc.property(fc.nat(400), (length) => {
        const listings = split(length);
        expect(new Set(listings.flatMap((listing) => listing.items))).toEqual(new Set(listOf(length)));
        for (const { items } of listings) expect(items.length).toBeLessThanOrEqual(PAGE_LENGTH);
      }),
    );
  });

  test("leaves the items of a numbered page as they are when the list grows", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(100), (length, growth) => {
        const grown = new Map(split(length + growth).map((listing) => [listing.permalink, listing.items]));
        for (const { number, permalink, items } of split(length)) {
          if (number !== null) expect(grown.get(permalink)).toEqual(items);
        }
      }),
    );
  });

  test("links its pages to a chain, back and forth", () => {
    const listings = split(230);
    expect(listings.map((listing) => listing.backward)).toEqual([
      ...listings.slice(1).map((listing) => listing.permalink),
      null,
    ]);
    expect(listings.map((listing) => listing.forward)).toEqual([
      null,
      ...listings.slice(0, -1).map((listing) => listing.permalink),
    ]);
  });
});
