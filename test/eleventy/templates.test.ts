import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Site } from "../../src/eleventy/site.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { type AppliedCorrection, pageRecordSchema } from "../../src/schema/record.ts";
import { listDataPaths } from "../support/list-data-paths.ts";
import { HOSTILE, makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { makePage } from "../support/make-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { renderPages } from "../support/render-pages.ts";

const pages = readSitePages();
const extras = readSiteExtras();
let site: Map<string, string>;

beforeAll(async () => {
  site = await renderPages(pages, {}, extras);
});

function read(permalink: string): string {
  const content = site.get(permalink);
  if (content === undefined) throw new Error(`${permalink} was not rendered`);
  return content;
}

/** The text that a reader sees of some markup. */
function textOf(markup: string): string {
  return markup
    .replace(/<head>[\s\S]*<\/head>/, "")
    .replace(/<[^>]+>/g, "")
    .replace(/[ \n]+/g, " ");
}

function find(pattern: RegExp): [string, string] {
  const found = [...site].find(([permalink]) => pattern.test(permalink));
  if (!found) throw new Error(`No page matches ${pattern}`);
  return found;
}

describe("every document", () => {
  test("has a language, one h1, a title, a description and a canonical address", () => {
    const documents = [...site].filter(([permalink]) => permalink.endsWith("/"));
    expect(documents.length).toBeGreaterThan(30);
    for (const [permalink, content] of documents) {
      expect(content.match(/<h1[ >]/g), permalink).toHaveLength(1);
      expect(content).toContain('<html lang="zh-Hans">');
      expect(content).toMatch(/<title>[^<]+<\/title>/);
      expect(content).toMatch(/<meta name="description" content="[^"]+">/);
      expect(content).toContain(`<link rel="canonical" href="https://example.org${permalink}">`);
    }
  });

  test("has a title that no other document has", () => {
    const titles = [...site]
      .filter(([permalink]) => permalink.endsWith("/"))
      .map(([, content]) => content.match(/<title>([^<]+)<\/title>/)?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("goes from each heading to one at most a level deeper", () => {
    for (const [permalink, content] of site) {
      const levels = [...content.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
      const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(jumps, permalink).toEqual([]);
    }
  });

  test("links to nothing that is not there", () => {
    const archive = buildArchive(pages, extras);
    const beside = [
      ...readdirSync("templates/icons").map((name) => `/icons/${name}`),
      ...listDataPaths(archive, new Site()),
    ];
    const copied = new Set(beside);
    for (const [permalink, content] of site) {
      const targets = [...content.matchAll(/ href="(\/[^"]*)"/g)].map((match) => match[1] ?? "");
      const dead = targets.filter((target) => {
        const [path = "", fragment] = target.split("#");
        if (!site.has(path)) return !copied.has(path);
        return fragment !== undefined && !site.get(path)?.includes(` id="${fragment}"`);
      });
      expect(dead, permalink).toEqual([]);
    }
  });
});

describe("an article", () => {
  test("shows kicker, headline, subhead, byline, body, photo and crosshead in printed order", () => {
    const text = textOf(read("/articles/may-1/"));
    const parts = [
      "以“决胜攻坚，建功江城”为主题",
      "江城市总工会启动“大练兵”",
      "二百名职工同台比武 共上“第一课”",
      "本报讯（记者 何晓岚 通讯员 胡　健）",
      "近日，江城市总工会启动",
      "规则更细",
      "今年的规则比往年更细。",
      "图略 选手在比赛（决赛）中。 本报记者 方圆 摄",
      "“我要把学到的本事带回车间。”",
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(read("/articles/may-1/")).toContain("<h2>规则更细</h2>");
  });

  test("links the names of its byline, padded or not, and of its photo credit", () => {
    const content = read("/articles/may-1/");
    expect(content).toMatch(/通讯员 <a href="\/people\/hu-jian-[0-9a-f]{6}\/">胡　健<\/a>/);
    expect(content).toMatch(/本报记者 <a href="\/people\/fang-yuan-[0-9a-f]{6}\/">方圆<\/a> 摄/);
  });

  test("shows half-width punctuation full-width, but not in numbers", () => {
    const text = textOf(read("/articles/undated-1/"));
    expect(text).toContain("本报讯（记者 孙艳）");
    expect(text).toContain("共有1,200人参加。活动得分85.6分，比去年（2030年）高；镇里说：明年再办！");
  });

  test("without a headline is titled by its first sentence, and says so", () => {
    const content = read("/articles/may-3/");
    expect(content).toContain("<h1>河口港务工会为码头工人送去凉茶。</h1>");
    expect(content).toContain('<p class="derived">');
    expect(read("/articles/may-1/")).not.toContain('<p class="derived">');
    expect(textOf(content)).toContain("来源：河口网");
  });

  test("says where the program was in doubt, and only there", () => {
    const notice = "此篇分篇或标题由程序判断，可能有误";
    expect(read("/articles/may-2/")).toContain(notice);
    expect(read("/articles/may-1/")).not.toContain(notice);
  });

  test("leads to its neighbours on the page and to its issue", () => {
    const content = read("/articles/may-2/");
    expect(content).toContain('rel="prev" href="/articles/may-1/"');
    expect(content).toContain('rel="next" href="/articles/may-3/"');
    expect(content).toContain('href="/issues/2031-05-06_02/"');
  });

  test("at the end of a page leads on to the next page, at its beginning back", () => {
    expect(read("/articles/may-1/")).toMatch(/rel="prev" href="\/articles\/[^"]+"><small>上一篇 · /);
    expect(read("/articles/may-4/")).not.toContain('rel="next"');
  });

  test("shows its printed lines and what each is", () => {
    const print = read("/articles/may-1/").match(/<details class="print">[\s\S]*?<\/details>/)?.[0] ?? "";
    const lines = [...print.matchAll(/#L(\d+)">.*?<span class="is is-[a-z]+">([^<]*)/g)].map(
      ([, line, role]) => [line, role],
    );
    expect(lines).toContainEqual(["4", "引题"]);
    expect(lines).toContainEqual(["5", "主题"]);
    expect(lines).toContainEqual(["6", "副题"]);
    expect(lines).toContainEqual(["8", "署名"]);
    expect(print).toContain('href="/issues/2031-05-06_02/text/#a1"');
  });

  test("links keywords that others share and shows the rest as text", () => {
    const content = read("/articles/may-1/");
    expect(content).toMatch(/<a href="\/keywords\/tu-shu-[0-9a-f]{6}\/">图书<\/a>/);
    expect(content).toContain("<li><span>练兵</span></li>");
  });
});

describe("what an article claims", () => {
  const content = () => read("/articles/may-1/");

  test("is shown with forms, terms and links to the printed lines", () => {
    const evidence = content().match(/<details class="evidence">[\s\S]*<\/details>/)?.[0] ?? "";
    expect(textOf(evidence)).toMatch(/劳动和技能竞赛比武（标题、导语）第 6、9 行/);
    expect(textOf(evidence)).toMatch(/江城市总工会文中作市总工会 第 5、9 行/);
    expect(evidence).toContain('href="/issues/2031-05-06_02/text/#L12"');
    expect(textOf(evidence)).toContain("赵大川第 12 行");
  });

  test("has no links where the printed text is not there", async () => {
    const bare = await renderPages(pages);
    expect(bare.has("/issues/2031-05-06_02/text/")).toBe(false);
    expect(bare.get("/articles/may-1/")).not.toContain("/text/");
  });

  test("leads to related articles with the reason, never to later ones", () => {
    const related = textOf(
      read("/articles/may-1/").match(/<section class="related"[\s\S]*?<\/section>/)?.[0] ?? "",
    );
    expect(related).toContain("青石镇工会举办读书会");
    expect(related).toContain("同涉职工阅读");
    expect(read("/articles/undated-1/")).not.toContain("may-1");
  });
});

describe("the printed text", () => {
  test("is shown line by line, those of an article together below its name", () => {
    const content = read("/issues/2031-05-06_02/text/");
    expect(content).toMatch(/<li id="L5"><span[^>]*>5<\/span><span class="line">江城市总工会启动“大练兵”</);
    expect(content).toContain("通讯员 胡　健");
    const first = content.match(/<section id="a1">[\s\S]*?<\/section>/)?.[0] ?? "";
    expect(first).toContain('href="/articles/may-1/">第 1 篇');
    expect(first).toContain('<li id="L4">');
    expect(first).not.toContain('<li id="L3">');
    expect(content).toContain('<li id="L20">');
    expect(content).not.toContain('id="L21"');
    expect(read("/issues/2031-05-06_02/")).toContain('href="/issues/2031-05-06_02/text/"');
  });
});

describe("doubts", () => {
  const doubtful = () => {
    const doubts = [
      { id: "lost-text" as const, line: 9 },
      { id: "doubtful-headline" as const, line: 5 },
      { id: "unread-line" as const, line: 3 },
    ];
    return renderPages(pages, {}, { ...extras, doubts: new Map([["2031-05-06_02", doubts]]) });
  };

  test("are told in plain words where the text is doubtful, with the way to the printed line", async () => {
    const content = (await doubtful()).get("/articles/may-1/") ?? "";
    const text = "/issues/2031-05-06_02/text/";
    expect(content).toContain(`<a href="${text}#L9">〔此处原文缺字〕</a>`);
    expect(content).toMatch(/role="note"><ul><li>此行是哪一级标题，尚有疑问 .*#L5">5<\/a>/);
    expect(content).not.toContain("此行未能归入任何一篇");
  });

  test("stand at their lines in the printed text", async () => {
    const content = (await doubtful()).get("/issues/2031-05-06_02/text/") ?? "";
    expect(content).toMatch(/<li id="L3">.*〔此行未能归入任何一篇〕/);
    expect(content).toMatch(/<li id="L9">.*〔此处原文缺字〕/);
    expect(read("/issues/2031-05-06_02/text/")).not.toContain("〔");
  });
});

describe("corrections", () => {
  const corrected = (corrections: AppliedCorrection[]) =>
    renderPages(
      pages.map((page) => ({
        ...page,
        articles: page.articles.map((article) =>
          article.id === "may-1" ? { ...article, corrections } : article,
        ),
      })),
      {},
      extras,
    );

  test("are told with what was printed, what it became, why, and where", async () => {
    const content =
      (
        await corrected([
          { field: "text", printed: "甲<b>", corrected: "乙", reason: "据来信", line: 9 },
          { field: "role", printed: "headline", corrected: "kicker", reason: null, line: 5 },
          { field: "people", printed: null, corrected: "赵六", reason: null, line: 9 },
        ])
      ).get("/articles/may-1/") ?? "";
    const [told = ""] = content.match(/<details class="corrections">[\s\S]*?<\/details>/) ?? [];
    expect(textOf(told)).toContain("本篇有 3 处经编者更正");
    expect(told).toContain("排印为<del>甲&lt;b&gt;</del>，更正为<ins>乙</ins>");
    expect(told).toContain("（据来信）");
    expect(told).toContain("程序读作<del>主题</del>，更正为<ins>引题</ins>");
    expect(told).toContain("程序读作（无），更正为<ins>赵六</ins>");
    expect(told).toContain('href="/issues/2031-05-06_02/text/#L5">5</a>');
  });

  test("are not spoken of where there are none", () => {
    expect(read("/articles/may-1/")).not.toContain("corrections");
  });
});

describe("a body, a place, a subject", () => {
  const pageOf = (heading: string, kind: string) => {
    const found = [...site].find(
      ([permalink, content]) => permalink.startsWith(`/${kind}/`) && content.includes(`<h1>${heading}</h1>`),
    );
    if (!found) throw new Error(`${heading} has no page`);
    return textOf(found[1]);
  };

  test("a body shows its forms, what is below, with whom it appears and what it did", () => {
    const text = pageOf("江城市总工会", "organisations");
    expect(text).toMatch(/文中名称江城市总工会 1市总工会 1/);
    expect(text).toMatch(/下级单位城南街道总工会 1/);
    expect(text).toMatch(/同时出现的单位江城机床厂工会 1/);
    expect(text).toMatch(/报道者.*何晓岚 1/);
    expect(text).toMatch(/作为报道主体 1 篇/);
    expect(text).toContain("原文第 5、9 行");
    expect(pageOf("城南街道总工会", "organisations")).toContain("上级单位平原省总工会江城市总工会");
    expect(pageOf("江城机床厂工会", "organisations")).toMatch(/作为报道主体 1 篇.*文中提及 1 篇/);
  });

  test("a place has the articles of the places below it, and says which", () => {
    const text = pageOf("江城市", "places");
    expect(text).toMatch(/所属平原省下辖城南街道 1/);
    expect(text).toContain("城南街道慰问环卫工人");
    expect(text).toMatch(/城南街道原文第 20 行/);
    expect(pageOf("平原省", "places")).toMatch(/2 篇/);
  });

  test("a subject has its scope note and the subjects above and below it", () => {
    expect(pageOf("劳动和技能竞赛", "subjects")).toMatch(/比武、练兵和各级竞赛。.*上位主题职工素质/);
    expect(pageOf("职工素质", "subjects")).toMatch(/下位主题劳动和技能竞赛 1职工教育培训 1/);
  });

  test("people in the news are apart from staff of the same name, with a note", () => {
    expect(pageOf("方圆", "figures")).toMatch(/文中身份环卫工人 1.*同名作者作者：方圆/);
    expect(pageOf("方圆", "people")).toMatch(/同名人物人物：方圆/);
  });

  test("no page of a name is without an article", () => {
    for (const [permalink, content] of site) {
      if (!/^\/(people|figures|organisations|places|subjects|keywords)\/[^/]+-[0-9a-f]{6}\/$/.test(permalink))
        continue;
      expect(content, permalink).toMatch(/<ol class="articles"><li>/);
    }
  });

  test("a directory has an index of letters that leads to its sections", () => {
    const content = read("/organisations/");
    expect(content).toContain('href="/organisations/#J"');
    expect(content).toContain('<section class="letter" id="J">');
    expect(textOf(content)).toContain("属江城市总工会");
    expect(textOf(read("/subjects/"))).toMatch(/主题与单位.*走访慰问城南街道总工会 1/);
  });
});

describe("an issue", () => {
  test("shows banner, folio and the articles of a section under its name", () => {
    const text = textOf(read("/issues/2031-05-06_02/"));
    expect(text).toContain("《江城工友报》 2031年5月6日 第02版 工会新闻");
    expect(text).toContain("2031年5月6日 星期二");
    expect(text).toContain("劳动光荣 技能宝贵");
    expect(text).toMatch(/基层经验.*一线来风.*江城机床厂工会办起夜校.*河口港务工会.*城南街道/);
  });
});

describe("a person", () => {
  test("has one page with the articles of each role; look-alike names have two", () => {
    const [, yan] = find(/^\/people\/sun-yan-[^/]*\/$/);
    const people = [...site.keys()].filter((permalink) => /^\/people\/sun-yan-[^/]*\/$/.test(permalink));
    expect(people).toHaveLength(2);
    expect(yan).toMatch(/<h1>孙[艳妍]<\/h1>/);
    const photographer = people.map(read).find((content) => content.includes("<h1>孙妍</h1>"));
    expect(textOf(photographer ?? "")).toMatch(/记者作品.*白鹭湾 百人划船.*摄影作品.*白鹭湾 百人划船/);
  });
});

describe("dates", () => {
  test("are listed by year, month and day, the undated apart", () => {
    expect(textOf(read("/dates/"))).toMatch(/2031年.*2031年5月.*2031年4月.*2030年.*未注明日期/);
    expect(read("/dates/2031/05/06/")).toContain("/issues/2031-05-06_02/");
    expect(read("/dates/2031/04/")).toContain("/issues/2031-04/");
    expect(read("/dates/2030/")).toContain("/issues/2030-annual/");
    expect(read("/dates/undated/")).toContain("/issues/undated-page/");
  });
});

describe("files for programs", () => {
  test("the JSON Schemas are those of the records", () => {
    expect(JSON.parse(read("/schema/page.json"))).toEqual(
      JSON.parse(JSON.stringify(z.toJSONSchema(pageRecordSchema))),
    );
    expect(JSON.parse(read("/schema/article.json"))).toHaveProperty("properties.headline");
  });

  test("the feed holds every article once, dated by its issue", () => {
    const feed = read("/feed.xml");
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(1 + pages.flatMap((page) => page.articles).length);
    const times = [...feed.matchAll(/<updated>([^<]+)<\/updated>/g)].map((match) => match[1]);
    expect(times[0]).toBe("2031-05-06T00:00:00Z");
    expect(times).toContain("2031-04-01T00:00:00Z");
    expect(times).toContain("2030-01-01T00:00:00Z");
    expect(times).toContain("1970-01-01T00:00:00Z");
  });

  test("the page of a name that can be followed leads to its feeds, for readers and for programs", () => {
    const [subject] = [...site.keys()].filter((permalink) =>
      /^\/subjects\/[^/]+\/feed\.xml$/.test(permalink),
    );
    const folder = subject?.replace("feed.xml", "") ?? "";
    const content = read(folder);
    for (const [name, type] of [
      ["feed.xml", "application/atom+xml"],
      ["feed.json", "application/feed+json"],
    ] as const) {
      expect(site.has(folder + name)).toBe(true);
      expect(content).toContain(`<a href="${folder}${name}" type="${type}">`);
      expect(content).toMatch(
        new RegExp(
          `<link rel="alternate" type="${type.replace("+", "\\+")}" title="[^"]+" href="${folder}${name}">`,
        ),
      );
      // That of the whole archive is told on every page.
      expect(content).toContain(`href="/${name}">`);
    }
  });

  test("each issue has its record and its file of the API, linked from its page and its articles", () => {
    for (const page of pages) {
      const permalink = `/issues/${page.id}/record.json`;
      expect(pageRecordSchema.parse(JSON.parse(read(permalink)))).toEqual(page);
      for (const from of [`/issues/${page.id}/`, ...page.articles.map(({ id }) => `/articles/${id}/`)]) {
        expect(read(from), from).toContain(`<a href="${permalink}">`);
        expect(read(from), from).toContain(
          `<link rel="alternate" type="application/json" href="/api/issues/${page.id}.json">`,
        );
      }
    }
  });

  test("the sitemap holds every document but the 404 page and combined lists, which hold nothing of their own", () => {
    const locationsIn = (path: string) =>
      [...read(path).matchAll(/<loc>https:\/\/example\.org([^<]+)<\/loc>/g)].map((match) => match[1] ?? "");
    const locations = locationsIn("/sitemap.xml").flatMap(locationsIn);
    const combined = /^\/[a-z]+\/[^/]+\/(?:organisations|places|people|dates)\//;
    const isListed = (permalink: string) => permalink.endsWith("/") && !combined.test(permalink);
    const documents = [...site.keys()].filter(isListed);
    expect([...locations].sort()).toEqual(documents.sort());
  });
});

describe("the build", () => {
  test("makes the same bytes whatever the order of the pages", async () => {
    expect(new Map(await renderPages([...pages].reverse(), {}, extras))).toEqual(site);
  });

  test("leaves the pages of older articles as they are when a page is added", async () => {
    const later = makePage({
      id: "2031-06-01",
      date: "2031-06-01",
      articles: [
        {
          id: "june-1",
          headline: "六月的一篇",
          reporters: ["赵一"],
          organisations: [{ name: "江城市总工会" }],
          people: [{ name: "赵大川" }],
          places: [{ name: "江城市" }],
          subjects: ["职工阅读"],
          body: ["六月。"],
        },
      ],
    });
    const grown = await renderPages([...pages, later], {}, extras);
    const changed = [...site]
      .filter(
        ([permalink, content]) => permalink.startsWith("/articles/") && grown.get(permalink) !== content,
      )
      .map(([permalink]) => permalink);
    // The last article that there was leads on to the new page, and that is all that is new about it.
    expect(changed).toEqual(["/articles/may-4/"]);
    const last = grown.get("/articles/may-4/") ?? "";
    expect(last.replace(/<a class="next"[^\n]*<\/a>/, "")).toBe(read("/articles/may-4/"));
  });

  test("puts every link below the base path", async () => {
    const moved = await renderPages(
      pages,
      { basePath: "/archive/x/", siteUrl: "https://news.example.com" },
      extras,
    );
    for (const [permalink, content] of moved) {
      const targets = [...content.matchAll(/ (?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? "");
      const outside = targets.filter(
        (target) =>
          !target.startsWith("/archive/x/") &&
          !target.startsWith("https://news.example.com/archive/x/") &&
          !target.startsWith("#") &&
          // A file to save stands in its link and has no address.
          !target.startsWith("data:"),
      );
      expect(outside, permalink).toEqual([]);
    }
    expect(moved.get("/robots.txt")).toContain("Sitemap: https://news.example.com/archive/x/sitemap.xml");
  });

  test("makes a site of an empty archive", async () => {
    const empty = await renderPages([]);
    expect(empty.get("/")).toContain("文库中还没有版面。");
    expect(empty.has("/issues/")).toBe(true);
    expect(empty.has("/keywords/")).toBe(true);
  });

  test("never lets a record's text become markup", async () => {
    const hostile = await renderPages(makeHostilePages(), {}, makeHostileExtras());
    for (const [permalink, content] of hostile) {
      // Data is no markup, whatever stands in it.
      if (permalink.endsWith(".json")) continue;
      expect(content, permalink).not.toMatch(
        /<script(?! src="\/assets\/| type="application\/ld\+json">\{[^<>]*\}<\/script>)|<img/i,
      );
    }
    const article = hostile.get("/articles/hostile-1/") ?? "";
    expect(
      article.split("&lt;script&gt;").length - 1 + article.split("&#x3C;script>").length - 1,
    ).toBeGreaterThan(15);
    expect(HOSTILE).toContain("<script>");
  });
});
