/** Corrections that reach beyond their page: addresses kept, names merged and parted; each applied, twice, conflicting, stale. */
import { describe, expect, it } from "vitest";
import type { Archive } from "../../src/index/archive.ts";
import { readPinyin } from "../../src/index/read-pinyin.ts";
import { slugOf } from "../../src/index/slug-of.ts";
import { createContext } from "../../src/io/create-context.ts";
import { buildRecords, indexRecords, parsePage } from "../../src/pipeline.ts";

const context = createContext();
const FIRST = `甲市总工会慰问环卫职工

本报讯（记者 张三）近日，甲市总工会走进环卫站点，为一线职工送去慰问品，并听取大家对休息驿站的意见建议。

全国劳动模范李小明参加了活动。他说，驿站里可以喝水、休息、充电，还能借阅图书。

劳模走进校园

本报讯（记者 王五）昨天，全国劳动模范李小明走进甲市第一中学，为三百名学生讲述奋斗故事。

学生们认真听讲，并向劳模提问。活动结束后，李小明向学校赠送了图书。
`;
const SECOND = `甲市总工会举办读书会

本报讯（记者 赵六）周末，甲市总工会举办读书会，全国劳动模范李晓明与职工分享读书心得，三百名职工参加。
`;
const PAGES = { a: FIRST, b: SECOND };
type Page = keyof typeof PAGES;

const bytes = (text: string) => new TextEncoder().encode(text);

/** JSON is YAML. One correction a line, so that a complaint's line is its number. */
function build(corrections: Partial<Record<Page, object[]>>, pages: Partial<Record<Page, string>> = {}) {
  const sources = (["a", "b"] as const).map((name) => ({
    path: `seeds/${name}.txt`,
    bytes: bytes(pages[name] ?? PAGES[name]),
    corrections: {
      path: `seeds/${name}.corrections.yaml`,
      bytes: bytes((corrections[name] ?? []).map((one) => `- ${JSON.stringify(one)}\n`).join("")),
    },
  }));
  const built = buildRecords(sources, context);
  const archive = indexRecords(built, context);
  const messages = built.files.flatMap((file) =>
    file.messages
      .filter(({ ruleId }) => ruleId !== "unsealed-correction" && ruleId !== "duplicate-article")
      .map((message) => ({ ...message, ruleId: message.ruleId, path: file.path })),
  );
  const complaints = messages
    .filter(({ path }) => path.endsWith(".corrections.yaml"))
    .map(({ ruleId, path, line }) => `${ruleId} ${path.slice(6, 7)}:${line}`);
  const related = messages.flatMap(({ related = [] }) =>
    related.map(({ path, place }) => `${path}:${place && "line" in place ? place.line : "?"}`),
  );
  return { archive, records: built.records, complaints, related };
}

function applied(corrections: Partial<Record<Page, object[]>>) {
  const built = build(corrections);
  expect(built.complaints).toEqual([]);
  return built;
}

const redirectsOf = ({ redirects }: Archive) => redirects.map(({ from, to }) => [from, to]);
const namesOf = ({ names }: Archive) => names.figures.map(({ name }) => name);
const figure = (name: string) => `/figures/${slugOf(name, readPinyin(name, true))}/`;

const plain = build({}).archive;
const article = (title: string, archive = plain) => archive.articles.find((one) => one.title.text === title);
const [helped, school, reading] = ["甲市总工会慰问环卫职工", "劳模走进校园", "甲市总工会举办读书会"].map(
  (title) => article(title)?.permalink ?? title,
);
/** Quotations: of the two articles of the first page, and of the second. */
const HELPED = "近日，甲市总工会走进";
const SCHOOL = "学生们认真听讲";
const READING = "周末，甲市总工会举办";
const OLD = "/articles/a-00000000/";

it("the pages without corrections are read as the cases below take them to be", () => {
  expect([helped, school, reading].every((permalink) => permalink?.startsWith("/articles/"))).toBe(true);
  expect(namesOf(plain)).toEqual(["李小明", "李晓明"]);
  expect(plain.redirects).toEqual([]);
});

describe("an address kept", () => {
  it("leads to the article that holds the quotation, or to its issue, and the record says so", () => {
    const { archive, records } = applied({
      a: [
        { at: SCHOOL, keep: OLD },
        { at: HELPED, keep: "/issues/old/" },
        { at: HELPED, keep: "/issues/old/text/" },
      ],
    });
    expect(redirectsOf(archive)).toEqual([
      [OLD, school],
      ["/issues/old/", "/issues/a/"],
      ["/issues/old/text/", "/issues/a/text/"],
    ]);
    expect(records[0]?.keptAddresses).toEqual(["/issues/old/", "/issues/old/text/"]);
    expect(records[0]?.articles.map(({ keptAddresses }) => keptAddresses)).toEqual([undefined, [OLD]]);
  });

  it("of a name that is gone takes its followers along", () => {
    const { archive } = applied({ a: [{ at: SCHOOL, keep: "/organisations/x-000000/" }] });
    expect(redirectsOf(archive)).toEqual([
      ["/organisations/x-000000/", school],
      ["/organisations/x-000000/feed.json", "/feed.json"],
      ["/organisations/x-000000/feed.xml", "/feed.xml"],
    ]);
  });

  it("of the feed of a name keeps that feed, however few its articles", () => {
    const lone = plain.names.organisations.find(({ feed }) => feed === null);
    const address = `${lone?.permalink}feed.xml`;
    const { archive } = applied({ a: [{ at: SCHOOL, keep: address }] });
    expect(archive.feeds.map(({ atomPermalink }) => atomPermalink)).toContain(address);
    expect(archive.redirects).toEqual([]);
  });

  it("is refused twice, and to two ends, on one page and on two", () => {
    const keep = OLD;
    const twice = { at: SCHOOL, keep };
    expect(build({ a: [twice, twice] }).complaints).toEqual(["repeated-correction a:2"]);
    expect(build({ a: [twice, { at: HELPED, keep }] }).complaints).toEqual(["conflicting-correction a:2"]);
    const { complaints, related } = build({
      a: [twice],
      b: [{ at: READING, keep: OLD.toUpperCase().replace("/ARTICLES", "/articles") }],
    });
    expect([complaints, related]).toEqual([["conflicting-correction b:1"], ["seeds/a.corrections.yaml:1"]]);
  });

  it("is refused where a page has it, and says which", () => {
    const issue = build({ b: [{ at: READING, keep: "/issues/a/" }] });
    expect([issue.complaints, issue.related]).toEqual([["taken-address b:1"], ["seeds/a.txt:1"]]);
    const living = build({ b: [{ at: READING, keep: school }] });
    expect([living.complaints, living.related]).toEqual([["taken-address b:1"], ["seeds/a.txt:7"]]);
    const name = build({ b: [{ at: READING, keep: figure("李小明") }] });
    expect([name.complaints, name.related]).toEqual([["taken-address b:1"], ["seeds/a.txt:5"]]);
  });

  it("is refused where the quotation is gone or stands in no article", () => {
    const correction = { at: SCHOOL, keep: OLD };
    expect(build({ a: [correction] }, { a: FIRST.replace(SCHOOL, "大家") }).complaints).toEqual([
      "stale-correction a:1",
    ]);
    expect(
      build({
        a: [
          { at: "甲市总工会慰问", role: "banner" },
          { at: "甲市总工会慰问", keep: OLD },
        ],
      }).complaints,
    ).toEqual(["misfit-correction a:2"]);
  });

  it.each([
    "https://example.org/a/",
    "articles/a/",
    "/articles/a",
    "/articles/../../etc/",
    "/articles/a/b/",
    "/search/",
    "/",
    "/assets/style.css",
    "/organisations/x/2/",
    "/articles/a/feed.xml",
  ])("is refused where it is none: %s", (keep) => {
    expect(build({ a: [{ at: SCHOOL, keep }] }).complaints).toEqual(["bad-corrections a:1"]);
  });
});

describe("an article joined to the one above", () => {
  const join = [
    { at: "劳模走进校园", join: "article" },
    { at: "昨天，全国劳动模范", join: "article" },
  ];

  it("leaves its address, which leads there", () => {
    const { archive } = applied({ a: join });
    expect(redirectsOf(archive)).toEqual([[school, helped]]);
  });

  it("leaves it to where an editor sends it instead", () => {
    const { archive } = applied({ a: join, b: [{ at: READING, keep: school }] });
    expect(redirectsOf(archive)).toEqual([[school, reading]]);
  });
});

describe("names merged", () => {
  const merge = { 李晓明: "李小明" };

  it("are one everywhere, with all forms and articles, and the former page leads to the other", () => {
    const { archive, records } = applied({ a: [{ at: SCHOOL, merge, reason: "核对名册" }] });
    const entry = archive.find("figures", "李小明");
    expect(namesOf(archive)).toEqual(["李小明"]);
    expect(entry?.articles.map(({ permalink }) => permalink).toSorted()).toEqual(
      [helped, school, reading].toSorted(),
    );
    expect(entry?.forms.map(({ item }) => item)).toEqual(["李小明", "李晓明"]);
    expect(redirectsOf(archive)).toEqual([[figure("李晓明"), figure("李小明")]]);
    expect(records[0]?.articles[1]?.corrections).toEqual([
      { field: "authority", printed: "李晓明", corrected: "李小明", reason: "核对名册", line: 11 },
    ]);
    expect(records[1]?.articles[0]).not.toHaveProperty("corrections");
  });

  it("follow one another, and feeds go along", () => {
    const [body = ""] = plain.names.organisations
      .map(({ name }) => name)
      .filter((name) => name === "甲市总工会");
    const { archive } = applied({
      a: [{ at: SCHOOL, merge: { [body]: "甲市工会" } }],
      b: [{ at: READING, merge: { 甲市工会: "甲市工会联合会" } }],
    });
    const address = (name: string) => `/organisations/${slugOf(name, readPinyin(name, false))}/`;
    expect(redirectsOf(archive)).toEqual(
      expect.arrayContaining([
        [address(body), address("甲市工会联合会")],
        [`${address(body)}feed.xml`, `${address("甲市工会联合会")}feed.xml`],
        [address("甲市工会"), address("甲市工会联合会")],
      ]),
    );
    const acting = archive.articles.map(({ record }) => record.organisation?.name);
    expect(acting).toContain("甲市工会联合会");
    expect(acting).not.toContain(body);
  });

  it("lead from a name that nobody has any more", () => {
    const { archive } = applied({ a: [{ at: SCHOOL, merge: { 李小名: "李小明" } }] });
    expect(redirectsOf(archive)).toEqual([[figure("李小名"), figure("李小明")]]);
  });

  it("are refused twice, into two, and in a circle, on one page and on two", () => {
    const one = { at: SCHOOL, merge };
    expect(build({ a: [one, one] }).complaints).toEqual(["repeated-correction a:2"]);
    expect(build({ a: [one, { at: HELPED, merge: { 李晓明: "李大明" } }] }).complaints).toEqual([
      "conflicting-correction a:2",
    ]);
    const apart = build({ a: [one], b: [{ at: READING, merge: { 李晓明: "李大明" } }] });
    expect([apart.complaints, apart.related]).toEqual([
      ["conflicting-correction b:1"],
      ["seeds/a.corrections.yaml:1"],
    ]);
    const circle = build({ a: [one], b: [{ at: READING, merge: { 李小明: "李晓明" } }] });
    expect([circle.complaints, circle.related]).toEqual([
      ["circular-merge b:1"],
      ["seeds/a.corrections.yaml:1"],
    ]);
    const itself = build({ a: [{ at: SCHOOL, merge: { 李小明: "李小明" } }] });
    expect(itself.complaints).toEqual(["bad-corrections a:1"]);
  });

  it("are refused where the quotation is gone, and where no article has either", () => {
    expect(build({ a: [{ at: SCHOOL, merge }] }, { a: FIRST.replace(SCHOOL, "大家") }).complaints).toEqual([
      "stale-correction a:1",
    ]);
    expect(build({ a: [{ at: SCHOOL, merge: { 王大力: "王力" } }] }).complaints).toEqual([
      "misfit-correction a:1",
    ]);
  });
});

describe("names parted", () => {
  const part = { 李小明: "李小明（劳模）" };

  it("are two pages that point at each other", () => {
    const { archive, records } = applied({ a: [{ at: SCHOOL, part }] });
    const [one, two] = [archive.find("figures", "李小明"), archive.find("figures", "李小明（劳模）")];
    expect(one?.articles.map(({ permalink }) => permalink)).toEqual([helped]);
    expect(two?.articles.map(({ permalink }) => permalink)).toEqual([school]);
    expect([one?.parted[0], two?.parted[0]]).toEqual([two, one]);
    expect(two?.forms.map(({ item }) => item)).toEqual(["李小明"]);
    expect(records[0]?.articles[1]?.corrections).toMatchObject([
      { field: "authority", printed: "李小明", corrected: "李小明（劳模）", line: 11 },
    ]);
  });

  it("stay parted where the rest is merged", () => {
    const { archive } = applied({
      a: [
        { at: SCHOOL, part },
        { at: HELPED, merge: { 李小明: "李晓明" } },
      ],
    });
    expect(namesOf(archive)).toEqual(["李晓明", "李小明（劳模）"]);
  });

  it("are refused twice and into two", () => {
    const one = { at: SCHOOL, part };
    expect(build({ a: [one, one] }).complaints).toEqual(["repeated-correction a:2"]);
    expect(build({ a: [one, { at: SCHOOL, part: { 李小明: "李小明（学生）" } }] }).complaints).toEqual([
      "conflicting-correction a:2",
    ]);
  });

  it("are refused where the quotation is gone, and where the article has no such name", () => {
    expect(build({ a: [{ at: SCHOOL, part }] }, { a: FIRST.replace(SCHOOL, "大家") }).complaints).toEqual([
      "stale-correction a:1",
    ]);
    expect(build({ b: [{ at: READING, part }] }).complaints).toEqual(["misfit-correction b:1"]);
  });
});

it("a page read alone has its names as its own corrections say", () => {
  const source = { path: "seeds/b.txt", bytes: bytes(SECOND) };
  const text = `- ${JSON.stringify({ at: READING, merge: { 李晓明: "李小明" } })}\n`;
  const corrections = { path: "seeds/b.corrections.yaml", bytes: bytes(text) };
  const { record } = parsePage({ ...source, corrections }, context);
  expect(record?.articles[0]?.people).toMatchObject([{ name: "李小明", forms: ["李晓明"] }]);
});
