/** Every kind of correction on one page: applied, twice, conflicting, and stale; and what all kinds have in common. */
import { describe, expect, it } from "vitest";
import { foldPage } from "../../src/correct/fold-page.ts";
import { createContext } from "../../src/io/create-context.ts";
import { buildRecords, parsePage } from "../../src/pipeline.ts";
import { digestText } from "../../src/record/digest-text.ts";
import { type ArticleRecord, pageRecordSchema } from "../../src/schema/record.ts";

const context = createContext();
const PAGE = `甲市总工会慰问环卫职工

为一线职工送去清凉

本报讯（记者 张三）近日，甲市总工会走进环卫站点，为一线职工送去慰问品，并听取大家对休息驿站的意见建议。

据了解，甲市总工会今年已建成二十个驿站，职工可以在里面喝水、休息、充电，还能借阅图书。

劳模李小明走进校园

本报讯（记者 王五）昨天，全国劳动模范李小明走进甲市第一中学，为三百名学生讲述奋斗故事。

学生们认真听讲，并向劳模提问。活动结束后，李小明向学校赠送了图书。
`;

interface Written {
  at: string;
  [key: string]: unknown;
}

/** The digest that the page gives a quotation within one line. */
function sealed(written: Written, page = PAGE): Written {
  const line = page.split("\n").find((text) => foldPage(text).text.includes(foldPage(written.at).text)) ?? "";
  return { digest: digestText(foldPage(line).text, 8), ...written };
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** JSON is YAML. One correction a line, so that a complaint's line is its number. */
function read(corrections: readonly Written[] | string, page = PAGE) {
  const text =
    typeof corrections === "string"
      ? corrections
      : corrections.map((correction) => `- ${JSON.stringify(correction)}\n`).join("");
  const source = {
    path: "seeds/a.txt",
    bytes: bytes(page),
    corrections: { path: "seeds/a.corrections.yaml", bytes: bytes(text) },
  };
  const { file, corrections: own, record } = parsePage(source, context);
  const complaints = [...(own?.messages ?? [])].map(({ ruleId, line }) => `${ruleId}:${line}`);
  return { file, record, complaints, messages: own?.messages ?? [] };
}

const plain = parsePage({ path: "seeds/a.txt", bytes: bytes(PAGE) }, context).record;

/** What a correction makes of the page: the articles, which fit the schema. */
function applied(...corrections: Written[]): ArticleRecord[] {
  const { record, complaints } = read(corrections.map((correction) => sealed(correction)));
  expect(complaints).toEqual([]);
  return pageRecordSchema.parse(record).articles;
}

describe("the page without corrections", () => {
  it("is read as the cases below take it to be", () => {
    expect(plain?.articles.map(({ kicker, headline, subhead }) => ({ kicker, headline, subhead }))).toEqual([
      { kicker: null, headline: "甲市总工会慰问环卫职工", subhead: "为一线职工送去清凉" },
      { kicker: null, headline: "劳模李小明走进校园", subhead: null },
    ]);
    expect(plain).not.toHaveProperty("corrections");
    expect(plain?.articles[0]).not.toHaveProperty("corrections");
  });

  it("is the same with a file that corrects nothing", () => {
    for (const nothing of ["", "\n", "# nothing yet\n", "[]\n"]) {
      const { record, complaints } = read(nothing);
      expect(complaints).toEqual([]);
      expect(record).toEqual(plain);
    }
  });
});

interface Case {
  kind: string;
  correction: Written;
  /** Asks for something else in the same place. */
  contrary: Written;
  /** What the record tells of it. */
  told: object;
  check: (articles: ArticleRecord[]) => void;
}

const HEADLINE = "慰问环卫职工";
const SECOND = "学生们认真听讲";

const cases: Case[] = [
  {
    kind: "a field set",
    correction: { at: HEADLINE, set: { headline: "甲市总工会夏送清凉" } },
    contrary: { at: "走进环卫站点", set: { headline: "别的标题" } },
    told: { field: "headline", printed: "甲市总工会慰问环卫职工", corrected: "甲市总工会夏送清凉", line: 1 },
    check: ([article]) => expect(article?.headline).toBe("甲市总工会夏送清凉"),
  },
  {
    kind: "a field cleared",
    correction: { at: "送去清凉", clear: ["subhead"] },
    contrary: { at: "送去清凉", set: { subhead: "别的副题" } },
    told: { field: "subhead", printed: "为一线职工送去清凉", corrected: null, line: 3 },
    check: ([article]) => expect(article).toMatchObject({ subhead: null, lines: { subhead: [] } }),
  },
  {
    kind: "names of staff set",
    correction: { at: "记者 王五", set: { reporters: ["王五", "赵六"] } },
    contrary: { at: SECOND, clear: ["reporters"] },
    told: { field: "reporters", printed: "王五", corrected: "王五、赵六", line: 11 },
    check: ([, article]) => expect(article?.reporters).toEqual(["王五", "赵六"]),
  },
  {
    kind: "people set",
    correction: { at: SECOND, set: { people: ["李小明", "赵六"] } },
    contrary: { at: SECOND, set: { people: ["赵六"] } },
    told: { field: "people", printed: "李小明", corrected: "李小明、赵六", line: 13 },
    check: ([, article]) =>
      expect(article?.people).toMatchObject([
        { name: "李小明", forms: ["李小明"] },
        { name: "赵六", forms: [], lines: [13], title: null },
      ]),
  },
  {
    kind: "the acting organisation set",
    correction: { at: SECOND, set: { organisation: "第一中学" } },
    contrary: { at: SECOND, clear: ["organisation"] },
    told: { field: "organisation", corrected: "第一中学", line: 13 },
    check: ([, article]) => {
      expect(article?.organisation).toEqual({ name: "第一中学", forms: ["第一中学"], lines: [11] });
      expect(article?.organisations[0]).toEqual(article?.organisation);
    },
  },
  {
    kind: "places set",
    correction: { at: SECOND, set: { places: ["甲市"] } },
    contrary: { at: SECOND, set: { places: ["乙市"] } },
    told: { field: "places", corrected: "甲市", line: 13 },
    check: ([, article]) => expect(article?.places.map(({ name }) => name)).toEqual(["甲市"]),
  },
  {
    kind: "subjects set",
    correction: { at: SECOND, set: { subjects: ["女职工"] } },
    contrary: { at: SECOND, clear: ["subjects"] },
    told: { field: "subjects", corrected: "女职工", line: 13 },
    check: ([, article]) => expect(article?.subjects).toEqual(["女职工"]),
  },
  {
    kind: "the role of a line",
    correction: { at: "甲市总工会慰问环卫职工", role: "kicker" },
    contrary: { at: "甲市总工会慰问环卫职工", role: "section" },
    told: { field: "role", printed: "headline", corrected: "kicker", line: 1 },
    check: ([article]) =>
      expect(article).toMatchObject({ kicker: "甲市总工会慰问环卫职工", headline: "为一线职工送去清凉" }),
  },
  {
    kind: "a role that lines have by their wording",
    correction: { at: SECOND, role: "caption" },
    contrary: { at: SECOND, role: "body" },
    told: { field: "role", printed: "paragraph", corrected: "caption", line: 13 },
    check: ([, article]) => {
      expect(article?.body).toHaveLength(1);
      expect(article?.photos[0]?.caption).toContain(SECOND);
    },
  },
  {
    kind: "paragraphs joined",
    correction: { at: SECOND, join: "paragraph" },
    contrary: { at: SECOND, split: "paragraph" },
    told: { field: "role", printed: "paragraph", corrected: "continuation", line: 13 },
    check: ([, article]) => expect(article?.lines.body).toEqual([[11, 13]]),
  },
  {
    kind: "an article parted",
    correction: { at: SECOND, split: "article" },
    contrary: { at: SECOND, join: "article" },
    told: { field: "role", printed: "paragraph", line: 13 },
    check: (articles) => {
      expect(articles).toHaveLength(3);
      expect(articles[2]?.lines.headline.concat(articles[2]?.lines.body.flat())).toEqual([13]);
    },
  },
  {
    kind: "an article joined to the one above",
    correction: { at: "劳模李小明走进校园", join: "article" },
    contrary: { at: "劳模李小明走进校园", role: "headline" },
    told: { field: "role", printed: "headline", line: 9 },
    check: ([article]) => expect(article?.lines.body.flat()).toEqual([5, 7, 9]),
  },
  {
    kind: "text replaced",
    correction: { at: "李小明向学校", from: "李小明", to: "李晓明", reason: "据次日更正" },
    contrary: { at: "结束后，李小明", from: "小明", to: "大明", reason: "据来信" },
    told: { field: "text", printed: "李小明", corrected: "李晓明", reason: "据次日更正", line: 13 },
    check: ([, article]) => expect(article?.body[1]).toContain("李晓明向学校赠送"),
  },
];

describe.each(cases)("$kind", ({ correction, contrary, told, check }) => {
  it("is applied, and the record tells of it", () => {
    const articles = applied({ reason: "核对原报", ...correction });
    check(articles);
    expect(articles.flatMap(({ corrections = [] }) => corrections)).toMatchObject([
      { reason: "核对原报", ...told },
    ]);
  });

  it("is refused twice", () => {
    const { record, complaints } = read([sealed(correction), sealed(correction)]);
    expect(complaints).toEqual(["repeated-correction:2"]);
    expect(record).toBeNull();
  });

  it("is refused beside a contrary one", () => {
    const { record, complaints } = read([sealed(correction), sealed(contrary)]);
    expect(complaints).toEqual(["conflicting-correction:2"]);
    expect(record).toBeNull();
  });

  it("is refused where the quoted text is gone, and where its line is not what it was", () => {
    const written = sealed(correction);
    const gone = read([written], PAGE.replace(correction.at, "另换一句话"));
    expect(gone.complaints).toEqual(["stale-correction:1"]);
    const changed = read([written], PAGE.replace(correction.at, `${correction.at}了`));
    expect(changed.complaints).toEqual(["changed-context:1"]);
    expect([gone.record, changed.record]).toEqual([null, null]);
  });

  it("goes with its text when that moves", () => {
    const moved = `第二条新闻摆在最前面\n\n本报讯（记者 钱七）今天，乙市总工会召开会议，研究部署全年工作。\n\n${PAGE}`;
    const { record, complaints } = read([sealed(correction)], moved);
    expect(complaints).toEqual([]);
    expect(record?.articles.flatMap(({ corrections = [] }) => corrections)).toHaveLength(1);
  });
});

describe("an anchor", () => {
  const set = { headline: "新标题" };

  it("may run over lines, and is blind to white space and heading marks", () => {
    const { record, complaints } = read([{ at: "环卫职工 为一线职工送去清凉", set }], `## ${PAGE}`);
    expect(complaints).toEqual(["unsealed-correction:1"]);
    expect(record?.articles[0]?.headline).toBe("新标题");
  });

  it("that stands twice is refused with all its lines", () => {
    const { record, complaints, messages } = read([{ at: "甲市总工会", set }]);
    expect(complaints).toEqual(["ambiguous-correction:1"]);
    expect(messages[0]?.params?.lines).toBe("1, 5, 7");
    expect(record).toBeNull();
  });

  it("that is gone is refused with the text most like it", () => {
    const { messages } = read([{ at: "甲市总工会慰问邮政职工", set }]);
    expect(messages[0]?.params?.nearest).toBe("line 1, “甲市总工会慰问环卫职工”");
    expect(read([{ at: "风马牛不相及", set }]).messages[0]?.params?.nearest).toBe("nothing");
  });

  it("without a digest is warned of, with the digest to paste", () => {
    const { record, messages } = read([{ at: HEADLINE, set }]);
    const digest = String(messages[0]?.params?.digest);
    expect(record?.articles[0]?.headline).toBe("新标题");
    expect(read([{ at: HEADLINE, digest, set }]).complaints).toEqual([]);
  });

  it("with the digest of another text is refused with both digests", () => {
    const { messages } = read([{ at: HEADLINE, digest: "00000000", set }]);
    expect(messages[0]?.params).toMatchObject({
      expected: "00000000",
      digest: sealed({ at: HEADLINE }).digest,
    });
  });
});

describe("a file of corrections", () => {
  it.each([
    ["no YAML", "- at: [", "bad-corrections"],
    ["no list", "at: 环卫", "bad-corrections"],
    ["nothing to do", "- at: 环卫", "bad-corrections"],
    ["two things at once", "- at: 环卫\n  role: kicker\n  lost: here", "bad-corrections"],
    ["an unknown key", "- at: 环卫\n  rôle: kicker", "bad-corrections"],
    ["an unknown role", "- at: 环卫\n  role: title", "bad-corrections"],
    ["an unknown field", "- at: 环卫\n  set: {body: x}", "bad-corrections"],
    ["no field", "- at: 环卫\n  set: {}", "bad-corrections"],
    ["changed text without a reason", "- at: 环卫\n  from: 卫\n  to: 位", "bad-corrections"],
    ["from without to", "- at: 环卫\n  from: 卫\n  reason: 误", "bad-corrections"],
    ["no digest", "- at: 环卫\n  digest: abc\n  role: kicker", "bad-corrections"],
  ])("with %s is refused", (_what, text, id) => {
    const { record, complaints } = read(text);
    expect(complaints.map((complaint) => complaint.split(":")[0])).toContain(id);
    expect(record).toBeNull();
  });

  it("says where, in both languages", () => {
    const { messages } = read("- at: 环卫\n  role: title\n- at: 环卫\n  bad: 1\n");
    expect(messages.map(({ line, column }) => [line, column])).toEqual([
      [2, 9],
      [4, 3],
    ]);
    for (const { params } of messages) expect(params?.problemZh).toMatch(/\p{Script=Han}/u);
  });

  it("takes numbers and words such as no for text", () => {
    const { record } = read("- at: 环卫职工\n  set:\n    headline: 2025\n    kicker: no\n");
    expect(record?.articles[0]).toMatchObject({ headline: "2025", kicker: "no" });
  });

  it("stands among the files of a build, with its own path", () => {
    const { files, records } = buildRecords(
      [
        {
          path: "seeds/a.txt",
          bytes: bytes(PAGE),
          corrections: { path: "seeds/a.corrections.yaml", bytes: bytes("- at: 没有这句\n  role: kicker\n") },
        },
        { path: "seeds/b.txt", bytes: bytes(PAGE) },
      ],
      context,
    );
    expect(files.map(({ path }) => path)).toEqual(["seeds/a.txt", "seeds/a.corrections.yaml", "seeds/b.txt"]);
    expect(records.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("corrections that do not fit", () => {
  it.each<[string, Written[]]>([
    ["`from` is not in the quotation", [{ at: HEADLINE, from: "邮政", to: "环卫", reason: "误" }]],
    ["`from` is twice in the quotation", [{ at: "喝水、休息、充电", from: "、", to: "，", reason: "误" }]],
    ["the subject is unknown", [{ at: HEADLINE, set: { subjects: ["没有的主题"] } }]],
    ["an article is to begin below its own headline", [{ at: "送去清凉", split: "article" }]],
  ])("%s", (_what, corrections) => {
    const { record, complaints } = read(corrections.map((correction) => sealed(correction)));
    expect(complaints).toEqual(["misfit-correction:1"]);
    expect(record).toBeNull();
  });

  it("a field is set where no article stands", () => {
    const { record, complaints } = read(
      [
        { at: HEADLINE, role: "banner" },
        { at: HEADLINE, set: { headline: "新标题" } },
      ].map((correction) => sealed(correction)),
    );
    expect(complaints).toEqual(["misfit-correction:2"]);
    expect(record).toBeNull();
  });

  it("roles that can't stand together are an error at the line of the page", () => {
    const { file, record } = read(
      [
        { at: "甲市总工会慰问环卫职工", role: "kicker" },
        { at: "为一线职工送去清凉", role: "paragraph" },
      ].map((correction) => sealed(correction)),
    );
    expect(file.messages.filter(({ ruleId }) => ruleId === "misfit-correction").length).toBeGreaterThan(0);
    expect(record).toBeNull();
  });
});

describe("what a correction leaves alone", () => {
  const ids = plain?.articles.map(({ id }) => id);

  it("the address of the article, whatever is corrected in it", () => {
    for (const { correction } of cases)
      expect(ids, correction.at).toContain(applied({ reason: "核对", ...correction })[0]?.id);
    const opening = { at: "近日，甲市总工会走进", from: "近日", to: "昨日", reason: "误" };
    expect(applied(opening).map(({ id }) => id)).toEqual(ids);
  });

  it("the printed text, and the numbers of its lines", () => {
    const { file, record } = read([
      sealed({ at: "甲市总工会慰问环卫职工", from: "甲市", to: "", reason: "衍文" }),
    ]);
    expect(file.data.printed).toBe(PAGE);
    expect(record?.articles[0]).toMatchObject({ headline: "总工会慰问环卫职工", lines: { headline: [1] } });
    expect(record?.articles[1]?.lines).toEqual(plain?.articles[1]?.lines);
  });

  it("the name that an editor gave, however long the archive knows it", () => {
    const long = "北京市朝阳区总工会昨天举行读书活动。活动由北京市朝阳区总工会主办，三百名职工参加了活动。";
    const page = `${PAGE}\n北京市朝阳区总工会举办读书活动\n\n本报讯（记者 孙八）${long}\n`;
    const { record } = read([sealed({ at: SECOND, set: { organisation: "朝阳区总工会" } }, page)], page);
    expect(record?.articles[2]?.organisation?.name).toBe("北京市朝阳区总工会");
    expect(record?.articles[1]?.organisation?.name).toBe("朝阳区总工会");
  });
});

describe("a role that is settled", () => {
  it("is no longer doubted, and says that it was asked for", () => {
    const [article] = applied({ at: "甲市总工会慰问环卫职工", role: "headline" });
    expect(article?.evidence.find(({ line }) => line === 1)?.margin).toBe(99);
  });
});

describe("lost text", () => {
  const lostLines = (corrections: Written[], page = PAGE) =>
    read(corrections, page).file.messages.flatMap(({ ruleId, line }) =>
      ruleId === "lost-text" ? [line] : [],
    );
  const cut = PAGE.replace("，还能借阅图书。", "，");
  const CUT = "喝水、休息、充电";

  it("is marked where an editor says so", () => {
    expect(lostLines([])).toEqual([]);
    expect(lostLines([sealed({ at: "借阅图书。", lost: "here" })])).toEqual([7]);
  });

  it("is no longer doubted where an editor says that nothing is lost", () => {
    expect(lostLines([], cut)).toEqual([7]);
    expect(lostLines([sealed({ at: CUT, lost: "none" }, cut)], cut)).toEqual([]);
  });

  it("is refused twice and both ways", () => {
    const here = sealed({ at: CUT, lost: "here" });
    expect(read([here, here]).complaints).toEqual(["repeated-correction:2"]);
    expect(read([here, sealed({ at: CUT, lost: "none" })]).complaints).toEqual(["conflicting-correction:2"]);
  });
});
