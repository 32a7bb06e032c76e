/** Pages before and after a change, and what is told of it. */
import { describe, expect, test } from "vitest";
import { type Changes, compareSnapshots } from "../../src/history/compare-snapshots.ts";
import { formatChanges } from "../../src/history/format-changes.ts";
import type { Snapshot } from "../../src/history/snapshot.ts";
import { createContext } from "../../src/io/create-context.ts";
import { listAddresses } from "../../src/ledger/list-addresses.ts";
import { buildRecords, indexRecords } from "../../src/pipeline.ts";

const context = createContext();
const PAGE = `甲市总工会慰问环卫职工

为一线职工送去清凉

本报讯（记者 张三）近日，甲市总工会走进环卫站点，为一线职工送去慰问品，并听取大家对休息驿站的意见建议。

据了解，甲市总工会今年已建成二十个驿站，职工可以在里面喝水、休息、充电，还能借阅图书。

劳模李小明走进校园

本报讯（记者 王五）昨天，全国劳动模范李小明走进甲市第一中学，为三百名学生讲述奋斗故事。

学生们认真听讲，并向劳模提问。活动结束后，李小明向学校赠送了图书。
`;
const [HELPED, SCHOOL] = ["甲市总工会慰问环卫职工", "劳模李小明走进校园"];

function snapshot(pages: Record<string, string>, corrections: Record<string, object[]> = {}): Snapshot {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const sources = Object.entries(pages).map(([id, text]) => ({
    path: `${id}.txt`,
    bytes: bytes(text),
    corrections: {
      path: `${id}.corrections.yaml`,
      bytes: bytes((corrections[id] ?? []).map((one) => `- ${JSON.stringify(one)}\n`).join("")),
    },
  }));
  const built = buildRecords(sources, context);
  const archive = indexRecords(built, context);
  return {
    pages: built.records.map((record) => ({
      path: `${record.id}.txt`,
      record,
      text: built.texts.get(record.id) ?? "",
    })),
    unread: [],
    addresses: listAddresses(archive),
    redirects: archive.redirects.map(({ from, to }) => ({ from, to })),
  };
}

const plain = snapshot({ a: PAGE });
const corrected = (...corrections: object[]) =>
  compareSnapshots(plain, snapshot({ a: PAGE }, { a: corrections }));
const written = (text: string) => compareSnapshots(plain, snapshot({ a: text }));
const articlesOf = ({ pages }: Changes) => pages.flatMap(({ articles }) => articles);

test("nothing is told of what is the same", () => {
  const { pages, addresses, counts } = compareSnapshots(plain, snapshot({ a: PAGE }));
  expect([pages, addresses]).toEqual([[], { added: [], gone: [], redirected: [] }]);
  expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0]);
});

describe("articles", () => {
  test("are added and lost, with their page and alone", () => {
    const other = PAGE.replaceAll("甲", "乙").replaceAll("李小明", "赵大力").replaceAll("慰问", "看望");
    const added = compareSnapshots(plain, snapshot({ a: PAGE, b: other }));
    expect(added.pages).toMatchObject([{ path: "b.txt", change: "added" }]);
    expect(articlesOf(added).map(({ change }) => change)).toEqual(["added", "added"]);
    const lost = written(PAGE.slice(0, PAGE.indexOf(SCHOOL)));
    expect(articlesOf(lost)).toMatchObject([{ change: "lost", title: SCHOOL }]);
    expect([added.counts.added, lost.counts.lost]).toEqual([2, 1]);
    expect(added.addresses.gone).toEqual([]);
    expect(lost.addresses.gone.map(({ title }) => title)).toContain(SCHOOL);
  });

  test("that are one now lead on, and tell the lines that came", () => {
    const changes = corrected({ at: SCHOOL, join: "article" }, { at: "昨天，全国劳动模范", join: "article" });
    expect(articlesOf(changes)).toMatchObject([
      { change: "changed", title: HELPED, recut: { went: [] }, text: [] },
      { change: "lost", title: SCHOOL },
    ]);
    expect(articlesOf(changes)[0]?.recut?.came).toHaveLength(3);
    const former = articlesOf(changes)[1]?.address;
    expect(changes.addresses.redirected.map(({ from }) => from)).toContain(former);
    expect(changes.addresses.gone.map(({ address }) => address)).not.toContain(former);
  });

  test("whose line is something else now are re-cut", () => {
    const [article] = articlesOf(corrected({ at: HELPED, role: "kicker" }));
    expect(article?.recut).toEqual({
      came: [],
      went: [],
      roles: [
        { line: HELPED, from: "headline", to: "kicker" },
        { line: "为一线职工送去清凉", from: "subhead", to: "headline" },
      ],
    });
    expect(article?.text).toEqual([]);
  });

  test("whose paragraphs are joined are re-cut, and their text is not changed", () => {
    const changes = corrected({ at: "学生们认真听讲", join: "paragraph" });
    expect(articlesOf(changes)).toMatchObject([
      { recut: { roles: [{ from: "paragraph", to: "continuation" }] }, text: [] },
    ]);
    expect([changes.counts.recut, changes.counts.text]).toEqual([1, 0]);
  });

  test("whose words are corrected show both", () => {
    const changes = corrected({ at: "李小明向学校", from: "李小明", to: "李晓明", reason: "据次日更正" });
    expect(articlesOf(changes)).toMatchObject([
      {
        title: SCHOOL,
        recut: null,
        text: [{ field: "body", from: "…动结束后，李小明向学校赠送…", to: "…动结束后，李晓明向学校赠送…" }],
      },
    ]);
  });

  test("whose file is put right show what was written", () => {
    const changes = written(PAGE.replace("二十个驿站", "三十个驿站"));
    expect(articlesOf(changes)).toMatchObject([
      {
        title: HELPED,
        recut: null,
        text: [{ field: "body", from: "…会今年已建成二十个驿站，职…", to: "…会今年已建成三十个驿站，职…" }],
      },
    ]);
  });

  test("that are re-cut and put right at once show both", () => {
    const both = compareSnapshots(
      plain,
      snapshot({ a: PAGE.replace("二十个驿站", "三十个驿站") }, { a: [{ at: HELPED, role: "kicker" }] }),
    );
    expect(articlesOf(both)).toMatchObject([
      { recut: { roles: [{ to: "kicker" }, { to: "headline" }] }, text: [{ field: "body" }] },
    ]);
  });

  test("that are under other names and subjects tell which", () => {
    const changes = corrected({
      at: "学生们认真听讲",
      set: { people: ["李小明", "赵六"], subjects: ["女职工"] },
    });
    const [{ tags = [], recut = null, text = [] } = {}] = articlesOf(changes);
    expect([recut, text, changes.counts.retagged]).toEqual([null, [], 1]);
    expect(tags.find(({ field }) => field === "people")).toEqual({
      field: "people",
      added: ["赵六"],
      removed: [],
    });
    expect(tags.find(({ field }) => field === "subjects")?.added).toEqual(["女职工"]);
  });

  test("whose text begins otherwise now are known by their lines", () => {
    const changes = written(PAGE.replace("昨天，全国劳动模范", "前天，全国劳动模范"));
    expect(articlesOf(changes)).toMatchObject([
      { change: "changed", title: SCHOOL, formerAddress: expect.stringMatching(/^\/articles\/a-/) },
    ]);
    const former = articlesOf(changes)[0]?.formerAddress;
    expect(changes.addresses.gone).toEqual([{ address: former, title: SCHOOL }]);
  });
});

describe("addresses", () => {
  test("of merged names are redirected, of names that are no more gone", () => {
    const merged = corrected({ at: HELPED, merge: { 李小明: "李晓明" } });
    expect(merged.addresses.gone).toEqual([]);
    expect(merged.addresses.redirected.every(({ from }) => from.startsWith("/figures/li-xiao-ming-"))).toBe(
      true,
    );
    const gone = corrected({ at: "学生们认真听讲", clear: ["people"] });
    expect(gone.addresses.gone).toEqual([
      { address: expect.stringMatching(/^\/figures\/li-xiao-ming-/), title: "李小明" },
    ]);
  });

  test("that were kept and are so no more are gone", () => {
    const kept = snapshot({ a: PAGE }, { a: [{ at: HELPED, keep: "/articles/old-1/" }] });
    expect(compareSnapshots(kept, plain).addresses.gone.map(({ address }) => address)).toEqual([
      "/articles/old-1/",
    ]);
  });
});

test("all of it is told in either language, on lines that steer no terminal", () => {
  const changes = corrected({ at: HELPED, role: "kicker" }, { at: "学生们认真听讲", clear: ["people"] });
  const [article] = articlesOf(changes);
  if (article) article.title = "标题\u001b[31m";
  const [en, zh] = [formatChanges(changes, "en"), formatChanges(changes, "zh")];
  for (const text of [en, zh]) {
    expect(text).toContain(`headline → kicker  “${HELPED}”`);
    expect(text).toContain("people: - 李小明");
    expect(text).not.toContain("\u001b");
  }
  expect(en).toContain("1 re-cut, 1 re-tagged");
  expect(zh).toContain("失效的网址");
});
