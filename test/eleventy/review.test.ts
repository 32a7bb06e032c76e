/** The review page of all fixture pages, rendered: every doubt, the least sure first, with what would settle it either way. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import { PAGE_LENGTH } from "../../src/index/split-chronicle.ts";
import { formatCorrections } from "../../src/review/format-corrections.ts";
import ReviewPage from "../../templates/review.11ty.ts";
import { copyFixtures } from "../support/copy-fixtures.ts";
import { reviewFolder } from "../support/review-folder.ts";

const ASSETS = ["icon.svg", "settings.js", "style.css", "review.css", "copy.js", "offline.js"];
const folder = copyFixtures();
/** Three titles of one look: whether the first is a kicker and the second the headline hang together. */
const TANGLED = `六十岁以上的老职工学费全免
周末课堂开进工地
三百名职工报名学手艺
　　本报讯（记者 高山）近日，北河市总工会为三百名职工开办周末课堂，教授急救、剪纸和摄影，报名者络绎不绝。
`;
writeFileSync(join(folder, "tangled.txt"), TANGLED);
const { archive, review, diagnostics } = reviewFolder(folder);
const site = new Site({
  doubts: review.listings[0]?.total,
  assets: ASSETS.map((name) => ({ name, content: "" })),
});
const template = new ReviewPage();
const rendered = review.listings.map((entry) => template.render({ entry, site, review, archive }));
const entries = review.listings.flatMap(({ items }) => items);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decode = (text: string) => text.replace(/&([a-z]+|#39);/g, (whole, name) => ENTITIES[name] ?? whole);

/** Id of a snippet → its text as a reader copies it. */
const snippets = new Map(
  rendered.flatMap((page) =>
    [...page.matchAll(/<pre id="([^"]+)"[^>]*>([^<]*)<\/pre>/g)].map(
      ([, id = "", text = ""]) => [id, decode(text)] as const,
    ),
  ),
);

describe("the review page", () => {
  it("has every line that check doubts and a correction can settle", () => {
    const doubted = diagnostics.filter(({ id }) =>
      /^(?:doubtful-|lost-text|unread-line|unknown-name)/.test(id),
    );
    const told = entries.flatMap(({ question, path }) =>
      question.lines.map((line) => `${path.replace(/\.corrections\.yaml$/, "")}:${line}`),
    );
    expect(told.sort()).toEqual(
      doubted.map(({ file, line }) => `${file.replace(/\.(?:txt|md)$/, "")}:${line}`).sort(),
    );
  });

  it("has two snippets for each, as they were tried", () => {
    for (const { question, anchor } of entries) {
      expect(snippets.get(`${anchor}-read`)).toBe(formatCorrections(question.asRead.corrections ?? []));
      expect(snippets.get(`${anchor}-other`)).toBe(formatCorrections(question.other.corrections ?? []));
    }
    expect(snippets.size).toBe(2 * entries.length);
  });

  it("begins with the least sure, and goes on on further pages", () => {
    const margins = entries.map(({ question }) => question.margin ?? Number.MAX_VALUE);
    expect(margins).toEqual([...margins].sort((a, b) => a - b));
    expect(review.listings.map(({ permalink }) => permalink)).toEqual(["/review/", "/review/page/2/"]);
    expect(review.listings[0]?.items).toHaveLength(PAGE_LENGTH);
    expect(rendered[0]).toContain('<a rel="next" href="/review/page/2/">');
  });

  it("shows the lines in doubt, each a link to the printed text, and the article that holds them", () => {
    for (const [index, { items }] of review.listings.entries())
      for (const { question, issue, article } of items) {
        for (const line of question.lines)
          expect(rendered[index]).toContain(
            `<li class="asked"><a class="number" href="${issue.permalink}text/#L${line}">`,
          );
        if (article) expect(rendered[index]).toContain(`<a href="${article.permalink}">`);
      }
  });

  it("warns where two questions hang together", () => {
    const linked = entries.filter(({ linkedLines }) => linkedLines.length > 0);
    expect(linked.map(({ path, linkedLines }) => [path.split("/").at(-1), linkedLines])).toEqual([
      ["tangled.corrections.yaml", [2]],
      ["tangled.corrections.yaml", [1]],
    ]);
    for (const { linkedLines } of linked)
      expect(rendered.join("")).toContain(strings.review.linked(linkedLines.join()));
  });

  it("says what differs in the record wherever something does", () => {
    const same = rendered.join("").split(strings.review.sameRecord).length - 1;
    const unchanged = entries.filter(
      ({ question: { kind, asRead, other } }) =>
        kind !== "lost" &&
        asRead.articles.length + other.articles.length === 0 &&
        asRead.banner === other.banner,
    );
    expect(same).toBe(2 * unchanged.length);
  });

  it("is not for search engines, and is named with its number at the foot", () => {
    for (const page of rendered) {
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).toContain(`<a href="/review/">待核 ${entries.length}</a>`);
    }
  });
});
