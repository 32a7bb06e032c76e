import { expect, test } from "vitest";
import { crossOrganisationsReporters } from "../../src/charts/cross-organisations-reporters.ts";
import { crossSubjectsPlaces } from "../../src/charts/cross-subjects-places.ts";
import type { Matrix } from "../../src/charts/series.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

function readCounts({ rows, columns, cells }: Matrix): string[] {
  return cells.map(
    ({ row, column, articles }) => `${rows[row]?.label} ${columns[column]?.label} ${articles.length}`,
  );
}

test("reporters meet the bodies whose acts they report, and no body that is only named", () => {
  const matrix = crossOrganisationsReporters(
    buildArchive([
      makeNumberedPage("page", [
        {
          reporters: ["何晓岚"],
          organisation: { name: "江城市总工会" },
          organisations: [{ name: "江城日报社" }],
        },
        { reporters: ["何晓岚", "孙艳"], organisation: { name: "江城市总工会" } },
        { correspondents: ["胡健"], organisation: { name: "江城市总工会" } },
        { photographers: ["方圆"], organisation: { name: "河口港务工会" } },
        { reporters: ["孙艳"], organisations: [{ name: "河口港务工会" }] },
      ]),
    ]),
  );
  expect(readCounts(matrix)).toEqual(["江城市总工会 何晓岚 2", "江城市总工会 孙艳 1"]);
});

test("a subject meets the district that holds the place of an article", () => {
  const placeParents = new Map([
    ["南湖街道", "城南区"],
    ["城南区", "江城市"],
    ["城北区", "江城市"],
  ]);
  const page = makeNumberedPage("page", [
    { subjects: ["职工阅读"], places: [{ name: "南湖街道" }] },
    { subjects: ["职工阅读", "走访慰问"], places: [{ name: "城北区" }, { name: "城南区" }] },
    { subjects: ["职工阅读"] },
  ]);
  const matrix = crossSubjectsPlaces(buildArchive([page], { placeParents }));
  expect(matrix.within?.name).toBe("江城市");
  expect(readCounts(matrix)).toEqual([
    "职工阅读 城南区 2",
    "职工阅读 城北区 1",
    "走访慰问 城南区 1",
    "走访慰问 城北区 1",
  ]);
});

test("a subject that only gathers others is no row", () => {
  const matrix = crossSubjectsPlaces(buildArchive(readSitePages(), readSiteExtras()));
  expect(matrix.rows.map(({ label }) => label)).not.toContain("职工素质");
});
