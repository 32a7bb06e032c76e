import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makePage } from "../support/make-page.ts";

test("leads to the page of the directory on which a letter begins, in its order", () => {
  // Names enough for a second page: 60 that begin with B, one with Z, one without a letter.
  const names = Array.from({ length: 60 }, (_, index) => `北${String.fromCodePoint(0x4e00 + index)}`);
  const { directories } = buildArchive([
    makePage({ id: "page", articles: [{ id: "a-1", reporters: [...names, "张一", "《》"] }] }),
  ]);
  const [first, second] = directories.people;
  expect([...(first?.owner.permalinks ?? [])]).toEqual([
    ["#", "/people/#other"],
    ["B", "/people/#B"],
    ["Z", "/people/page/2/#Z"],
  ]);
  expect(second?.owner).toBe(first?.owner);
});
