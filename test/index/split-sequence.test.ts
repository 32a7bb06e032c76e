import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSequence } from "../../src/index/split-sequence.ts";

const listOf = (length: number) => Array.from({ length }, (_, index) => index);

test("keeps the order over its pages", () => {
  fc.assert(
    fc.property(fc.nat(300), (length) => {
      const listings = splitSequence(null, listOf(length), "/list/");
      expect(listings.flatMap((listing) => listing.items)).toEqual(listOf(length));
    }),
  );
});

test("enters by the first page and links the pages to a chain", () => {
  const listings = splitSequence(null, listOf(101), "/list/");
  expect(listings.map(({ permalink, backward, forward }) => [permalink, backward, forward])).toEqual([
    ["/list/", null, "/list/page/2/"],
    ["/list/page/2/", "/list/", "/list/page/3/"],
    ["/list/page/3/", "/list/page/2/", null],
  ]);
});

test("has a page even where there is nothing to list", () => {
  expect(splitSequence(null, [], "/list/").map((listing) => listing.permalink)).toEqual(["/list/"]);
});
