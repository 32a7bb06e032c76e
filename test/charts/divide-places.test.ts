import { expect, test } from "vitest";
import { dividePlaces } from "../../src/charts/divide-places.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";

const placeParents = new Map([
  ["江城市", "平原省"],
  ["湖城市", "平原省"],
  ["城南区", "江城市"],
  ["城北区", "江城市"],
  ["城西区", "江城市"],
]);

function divide(places: readonly string[]): [string | null, string[]] {
  const page = makeNumberedPage(
    "page",
    places.map((name) => ({ places: [{ name }] })),
  );
  const { owner, parts } = dividePlaces(buildArchive([page], { placeParents }).names.places);
  return [owner?.name ?? null, parts.map(({ name }) => name)];
}

test.each<[string, string[], string | null, string[]]>([
  [
    "districts of the city that a paper is of",
    ["城南区", "城北区", "城西区", "湖城市"],
    "江城市",
    ["城北区", "城南区", "城西区"],
  ],
  [
    "cities where no city has the most",
    ["湖城市", "湖城市", "江城市", "城南区"],
    "平原省",
    ["湖城市", "江城市"],
  ],
  ["places that lie in no other where these are all", ["海岛", "山村"], null, ["海岛", "山村"]],
  [
    "a province beside others",
    ["城南区", "城北区", "海岛", "山村", "海岛"],
    null,
    ["海岛", "平原省", "山村"],
  ],
  ["the one place there is", ["海岛"], null, ["海岛"]],
  ["nothing", [], null, []],
])("%s", (_, places, owner, parts) => {
  expect(divide(places)).toEqual([owner, parts]);
});
