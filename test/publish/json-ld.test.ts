import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonScript } from "../../src/eleventy/json-script.ts";
import { Site } from "../../src/eleventy/site.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { describeEntry } from "../../src/publish/describe-entry.ts";
import { describeNewsArticle } from "../../src/publish/describe-news-article.ts";
import { makePage, type PartialArticle } from "../support/make-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const ROOT = "https://news.example.com";
const site = new Site({ siteUrl: ROOT });
const archive = buildArchive(readSitePages(), readSiteExtras());

function describeById(id: string, at = site) {
  const article = archive.articles.find(({ record }) => record.id === id) as ArticleEntry;
  return describeNewsArticle(article, archive, at) as unknown as Record<string, unknown>;
}

describe("an article in terms of schema.org", () => {
  test("says who wrote what, where it was printed and what it is about", () => {
    expect(describeById("may-1")).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "@id": `${ROOT}/articles/may-1/`,
      headline: "江城市总工会启动“大练兵”",
      alternativeHeadline: ["以“决胜攻坚，建功江城”为主题", "二百名职工同台比武 共上“第一课”"],
      author: [
        { "@type": "Person", name: "何晓岚", jobTitle: "记者" },
        { "@type": "Person", name: "胡健", jobTitle: "通讯员" },
      ],
      contributor: [{ "@type": "Person", name: "方圆", jobTitle: "摄影" }],
      dateline: "本报讯",
      datePublished: "2031-05-06",
      printEdition: "第02版",
      printPage: "02",
      publisher: { "@type": "NewsMediaOrganization", name: "江城工友报" },
      isPartOf: {
        "@type": "PublicationIssue",
        url: `${ROOT}/issues/2031-05-06_02/`,
        isPartOf: { "@type": "Newspaper", name: "江城工友报" },
      },
      isBasedOn: [`${ROOT}/issues/2031-05-06_02/text/#a1`],
    });
    const { about, mentions } = describeById("may-1");
    expect(about).toContainEqual(expect.objectContaining({ "@type": "DefinedTerm", name: "劳动和技能竞赛" }));
    expect(about).toContainEqual(expect.objectContaining({ "@type": "Organization", name: "江城市总工会" }));
    expect(mentions).toContainEqual(expect.objectContaining({ "@type": "Person", name: "赵大川" }));
  });

  test("refers to names by the addresses of their pages, and by paths as long as there is no address", () => {
    const text = JSON.stringify(describeById("may-1"));
    const links = [...text.matchAll(/https:\/\/news\.example\.com([^"#]*)/g)].map(([, path]) => path ?? "");
    const known = [
      ...archive.articles,
      ...archive.issues,
      ...archive.texts,
      ...Object.values(archive.names).flat(),
    ];
    for (const link of links) expect(known.map(({ permalink }) => permalink)).toContain(link);
    expect(JSON.stringify(describeById("may-1", new Site()))).not.toMatch(/https?:\/\/(?!schema\.org)/);
  });

  test("leaves out what is not known", () => {
    const described = describeById("undated-1");
    for (const key of ["datePublished", "publisher", "printEdition", "alternativeHeadline"])
      expect(described).not.toHaveProperty(key);
  });

  test.each([
    ["本报讯（记者 盛丽）", "本报讯"],
    ["新华社北京12月9日电（记者 齐中熙）", "新华社北京12月9日电"],
    ["本报记者 孙妍 摄影报道", undefined],
    ["通讯员 电工", undefined],
  ])("takes the dateline of %s", (byline, dateline) => {
    const article: PartialArticle = { id: "a-1", headline: "标题", byline };
    const made = buildArchive([makePage({ id: "page", articles: [article] })]);
    const described = describeNewsArticle(made.articles[0] as ArticleEntry, made, site);
    expect((described as unknown as Record<string, unknown>).dateline).toBe(dateline);
  });
});

test.each([
  ["organisations", "江城机床厂工会", "Organization"],
  ["places", "江城市", "Place"],
  ["people", "孙妍", "Person"],
  ["subjects", "劳动和技能竞赛", "DefinedTerm"],
] as const)("a name among %s is told as what it is", (kind, name, type) => {
  const entry = archive.find(kind, name);
  if (!entry) throw new Error(`${name} has no entry`);
  expect(describeEntry(entry, site)).toMatchObject({ "@type": type, name, url: ROOT + entry.permalink });
});

test("no text can leave the element that holds it, or be another text when read", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("</script>", "</SCRIPT ", "<!--<script>", "]]>", "&lt;", "\u2028", "\\u003c"),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const markup = jsonScript({
        "@context": "https://schema.org",
        "@type": "Thing",
        name: texts,
      }).toString();
      const [, json = ""] =
        /^<script type="application\/ld\+json">([^<>&\u2028\u2029]*)<\/script>$/.exec(markup) ?? [];
      expect(JSON.parse(json).name).toEqual(texts);
    }),
  );
});
