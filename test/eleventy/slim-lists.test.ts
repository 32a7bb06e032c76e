import "tsx/esm";
import { expect, test } from "vitest";
import { openEleventy } from "../../src/eleventy/open-eleventy.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { slimPage } from "../../src/record/slim-page.ts";
import { makePage } from "../support/make-page.ts";

const DAYS = ["2031-05-06", "2031-05-07", "2032-01-02"];
let reads = 0;
const archive = buildArchive(
  DAYS.map((date) => {
    const page = makePage({
      id: `p${date}`,
      date,
      articles: [1, 2, 3].map((order) => ({
        id: `p${date}-${order}`,
        headline: `${date} 第 ${order} 篇`,
        reporters: ["孙艳"],
        organisation: { name: "甲市总工会" },
        organisations: [{ name: "甲市总工会" }],
        people: [{ name: `李${order}明` }],
        places: order === 2 ? [] : [{ name: "甲市" }],
        subjects: [order === 3 ? "职工文体活动" : "困难帮扶"],
        keywords: ["帮扶"],
        body: ["昨天，市总工会到一线慰问职工。"],
      })),
    });
    return slimPage(page, (place) => {
      reads += 1;
      const article = page.articles[place];
      if (!article) throw new Error(`No article ${place}`);
      return article;
    });
  }),
);

async function render(name: string): Promise<number> {
  const portion = { template: `templates/${name}.11ty.ts`, pages: [0] };
  const rendered = await openEleventy({ archive, output: "_site.test", portion }).toJSON();
  return rendered.length;
}

test.each([
  ...["organisation", "person", "figure", "place", "subject", "keyword", "combined", "date"],
  ...["organisations", "people", "figures", "places", "subjects", "keywords", "dates", "issues"],
  ...["feed", "feed-json", "sitemap-part", "charts"],
])(
  "pages of the template %s, which show articles from all over the archive, read no record",
  async (name) => {
    const before = reads;
    expect(await render(name)).toBeGreaterThan(0);
    expect(reads).toBe(before);
  },
);

test("the page of an article reads its record", async () => {
  const before = reads;
  await render("article");
  expect(reads).toBeGreaterThan(before);
});
