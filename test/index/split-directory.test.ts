import fc from "fast-check";
import { expect, test } from "vitest";
import { splitDirectory } from "../../src/index/split-directory.ts";

const listOf = (length: number) => Array.from({ length }, (_, index) => index);

test("keeps the order over its pages", () => {
  fc.assert(
    fc.property(fc.nat(300), (length) => {
      const listings = splitDirectory(null, listOf(length), "/people/");
      expect(listings.flatMap((listing) => listing.items)).toEqual(listOf(length));
    }),
  );
});

test("enters by the first page and links the pages to a chain", () => {
  const listings = splitDirectory(null, listOf(101), "/people/");
  expect(listings.map(({ permalink, backward, forward }) => [permalink, backward, forward])).toEqual([
    ["/people/", null, "/people/page/2/"],
    ["/people/page/2/", "/people/", "/people/page/3/"],
    ["/people/page/3/", "/people/page/2/", null],
  ]);
});

test("has a page even where there is nothing to list", () => {
  expect(splitDirectory(null, [], "/people/").map((listing) => listing.permalink)).toEqual(["/people/"]);
});
