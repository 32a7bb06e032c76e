import { beforeAll, describe, expect, test } from "vitest";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { renderPages } from "../support/render-pages.ts";

const ADDRESS = "https://news.example.com";
let placed: Map<string, string>;
let unplaced: Map<string, string>;

beforeAll(async () => {
  const pages = readSitePages();
  placed = await renderPages(pages, { siteUrl: ADDRESS }, readSiteExtras());
  unplaced = await renderPages(pages, {}, readSiteExtras());
});

const read = (site: Map<string, string>, id: string) => site.get(`/articles/${id}/`) ?? "";

/** Name → contents, in the order of the head. */
function metaOf(content: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = "", value = ""] of content.matchAll(
    /<meta (?:name|property)="([^"]+)" content="([^"]*)">/g,
  )) {
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

/** The files in the links of a page: name → text. */
function filesOf(content: string): Map<string, string> {
  const links = content.matchAll(/<a href="data:[^,"]+;charset=utf-8,([^"]*)" download="([^"]+)">/g);
  return new Map(
    [...links].map(([, text = "", name = ""]) => [name, decodeURIComponent(text.replaceAll("&#39;", "'"))]),
  );
}

describe("the citation of an article", () => {
  test("names newspaper, date and edition, and online the address", () => {
    const content = read(placed, "may-1");
    expect(content).toContain("何晓岚, 胡健. 江城市总工会启动“大练兵”[N]. 江城工友报, 2031-05-06(02).</p>");
    expect(content).toContain(
      `[N/OL]. 江城工友报, 2031-05-06(02)[<span data-today>引用日期</span>]. ${ADDRESS}/articles/may-1/.</p>`,
    );
  });

  test("says nothing of an address where the site has none", () => {
    const content = read(unplaced, "may-1");
    expect(content).toContain("[N]. 江城工友报, 2031-05-06(02).</p>");
    expect(content).not.toContain("[N/OL]");
    expect(metaOf(content).has("citation_public_url")).toBe(false);
    expect(metaOf(content).has("og:url")).toBe(false);
    for (const text of filesOf(content).values()) expect(text).not.toContain("http");
  });

  test("of which neither newspaper nor date is known says so", () => {
    expect(read(placed, "undated-1")).toContain("孙艳. 青石镇工会举办读书会[N]. [报名不详], [日期不详].</p>");
  });

  test("is there as files to save, with the text that is shown", () => {
    const content = read(placed, "may-1");
    const files = filesOf(content);
    const key = "hexiaolan-may-1";
    expect([...files.keys()]).toEqual([`${key}.bib`, `${key}.ris`, `${key}.json`]);
    expect(files.get(`${key}.bib`)).toMatch(/^@article\{hexiaolan-may-1,\n/);
    expect(files.get(`${key}.ris`)).toMatch(/^TY {2}- NEWS\r\n/);
    expect(JSON.parse(files.get(`${key}.json`) ?? "")).toMatchObject([{ id: key, page: "02" }]);
    expect(content).toContain(`<pre id="cite-bibtex">${files.get(`${key}.bib`)}</pre>`);
  });
});

describe("the head of an article", () => {
  test("tells Zotero of an article in a newspaper", () => {
    const meta = metaOf(read(placed, "may-1"));
    const wanted = {
      citation_title: ["江城市总工会启动“大练兵”"],
      citation_author: ["何晓岚", "胡健"],
      citation_publication_date: ["2031/05/06"],
      citation_firstpage: ["02"],
      citation_language: ["zh-CN"],
      citation_public_url: [`${ADDRESS}/articles/may-1/`],
      "DC.type": ["newspaperArticle"],
      "DC.source": ["江城工友报"],
      "DC.creator": ["何晓岚", "胡健"],
      "DC.date": ["2031-05-06"],
      "DC.subject": ["劳动和技能竞赛", "职工阅读"],
    };
    for (const [name, contents] of Object.entries(wanted)) expect(meta.get(name), name).toEqual(contents);
    // This one alone would make it an article in a journal.
    expect(meta.has("citation_journal_title")).toBe(false);
  });

  test("holds what previews are made of", () => {
    const meta = metaOf(read(placed, "may-1"));
    expect(meta.get("og:type")).toEqual(["article"]);
    expect(meta.get("og:title")).toEqual(["江城市总工会启动“大练兵”"]);
    expect(meta.get("og:url")).toEqual([`${ADDRESS}/articles/may-1/`]);
    expect(meta.get("og:description")).toEqual(meta.get("description"));
    expect(meta.get("article:published_time")).toEqual(["2031-05-06"]);
    expect(meta.get("article:section")).toEqual(["工会新闻"]);
  });

  test("leaves out what is not known, and is there for articles alone", () => {
    const meta = metaOf(read(placed, "undated-1"));
    for (const name of ["citation_publication_date", "DC.date", "DC.source", "article:published_time"]) {
      expect(meta.has(name), name).toBe(false);
    }
    for (const [permalink, content] of placed) {
      if (!permalink.startsWith("/articles/")) expect(content, permalink).not.toContain("citation_title");
    }
  });
});
