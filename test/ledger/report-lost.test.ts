/** Addresses that are lost, what is told of each, and that doing as told brings each back. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Archive } from "../../src/index/archive.ts";
import { createContext } from "../../src/io/create-context.ts";
import { compareLedger } from "../../src/ledger/compare-ledger.ts";
import { formatLedger } from "../../src/ledger/format-ledger.ts";
import { listAddresses } from "../../src/ledger/list-addresses.ts";
import { readLedger } from "../../src/ledger/read-ledger.ts";
import { reportLost } from "../../src/ledger/report-lost.ts";
import { buildRecords, indexRecords } from "../../src/pipeline.ts";

const context = createContext();
const FIRST = `甲市总工会慰问环卫职工

本报讯（记者 张三）近日，甲市总工会走进环卫站点，为一线职工送去慰问品，并听取大家对休息驿站的意见建议。

全国劳动模范李小明参加了活动。他说，驿站里可以喝水、休息、充电，还能借阅图书。

劳模走进校园

本报讯（记者 王五）昨天，全国劳动模范李小明走进甲市第一中学，为三百名学生讲述奋斗故事。

学生们认真听讲，并向劳模提问。活动结束后，李小明向学校赠送了图书。
`;

let pages = new Map<string, string>();
let corrections = new Map<string, string>();
beforeEach(() => {
  pages = new Map([["seeds/a.txt", FIRST]]);
  corrections = new Map();
});

const bytes = (text: string) => new TextEncoder().encode(text);

function build() {
  const sources = [...pages].map(([path, text]) => {
    const beside = path.replace(".txt", ".corrections.yaml");
    const own = corrections.get(beside);
    return { path, bytes: bytes(text), ...(own && { corrections: { path: beside, bytes: bytes(own) } }) };
  });
  const built = buildRecords(sources, context);
  const archive = indexRecords(built, context);
  const errors = built.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal === true));
  expect(errors.map(String)).toEqual([]);
  return { built, archive };
}

const ledgerOf = (archive: Archive) => readLedger("published-urls.txt", formatLedger(listAddresses(archive)));

/** What is told of the addresses that are lost: each with the file and the correction to paste into it. */
function tell(ledger: ReturnType<typeof readLedger>) {
  const { built, archive } = build();
  reportLost(ledger, compareLedger(ledger.entries, archive).lost, archive, built);
  return ledger.file.messages.splice(0).map(({ params = {}, line }) => ({
    address: String(params.address),
    title: ledger.entries.find((entry) => entry.line === line)?.title,
    file: params.file === undefined ? null : String(params.file),
    correction: String(params.correction ?? ""),
  }));
}

/** Pastes each correction where it is said to go, and expects nothing to be lost after that. */
function expectRemedied(ledger: ReturnType<typeof readLedger>): Archive {
  for (const { address, file, correction } of tell(ledger)) {
    expect([address, file]).not.toContain(null);
    corrections.set(file ?? "", `${corrections.get(file ?? "") ?? ""}${correction}\n`);
  }
  expect(tell(ledger)).toEqual([]);
  return build().archive;
}

test("nothing is lost where nothing changed, and where pages came", () => {
  const ledger = ledgerOf(build().archive);
  expect(ledger.file.messages).toEqual([]);
  expect(tell(ledger)).toEqual([]);
  pages.set("seeds/b.txt", FIRST.replaceAll("甲市", "乙市").replaceAll("李小明", "赵大力"));
  expect(tell(ledger)).toEqual([]);
});

test("an article whose text begins otherwise now is redirected to itself", () => {
  const ledger = ledgerOf(build().archive);
  pages.set("seeds/a.txt", FIRST.replace("昨天，全国劳动模范", "12 月 9 日，全国劳动模范"));
  expect(tell(ledger)).toMatchObject([{ title: "劳模走进校园", file: "seeds/a.corrections.yaml" }]);
  const archive = expectRemedied(ledger);
  expect(archive.redirects.map(({ target }) => "title" in target && target.title.text)).toEqual([
    "劳模走进校园",
  ]);
});

test("all of a page whose file has another name now is redirected to that", () => {
  const ledger = ledgerOf(build().archive);
  pages = new Map([["seeds/2031-05-06.txt", FIRST]]);
  const addresses = tell(ledger).map(({ address }) => address.replace(/-[0-9a-f]{8}/, "-…"));
  expect(addresses).toEqual(["/articles/a-…/", "/articles/a-…/", "/issues/a/", "/issues/a/text/"]);
  const archive = expectRemedied(ledger);
  const suffix = (permalink: string) => permalink.slice(-9);
  const articles = archive.redirects.filter(({ from }) => from.startsWith("/articles/"));
  expect(articles.map(({ to }) => suffix(to))).toEqual(articles.map(({ from }) => suffix(from)));
  expect(archive.redirects.slice(2).map(({ to }) => to)).toEqual([
    "/issues/2031-05-06/",
    "/issues/2031-05-06/text/",
  ]);
});

test("a name that is spelled otherwise now is merged, and its feeds come along", () => {
  const ledger = ledgerOf(build().archive);
  pages.set("seeds/a.txt", FIRST.replaceAll("甲市总工会", "丙市总工会"));
  const told = tell(ledger).filter(({ address }) => address.startsWith("/organisations/"));
  expect(told).toMatchObject([{ title: "甲市总工会" }]);
  expect(told[0]?.correction).toContain('merge: { "甲市总工会": "丙市总工会" }');
});

test("the feed of a name that has but one article left is kept", () => {
  pages.set("seeds/a.txt", `${FIRST.trimEnd()}活动由甲市总工会举办。\n`);
  const ledger = ledgerOf(build().archive);
  pages.set("seeds/a.txt", FIRST);
  const followed = tell(ledger).filter(({ title }) => title === "甲市总工会");
  expect(followed).toMatchObject([{ address: expect.stringMatching(/\/feed\.xml$/) }]);
  const { feeds, redirects } = expectRemedied(ledger);
  expect(feeds.map(({ atomPermalink }) => atomPermalink)).toContain(followed[0]?.address);
  expect(redirects.map(({ from }) => from)).not.toContain(followed[0]?.address);
});

test("what nothing is like is told without a correction", () => {
  const ledger = readLedger(
    "published-urls.txt",
    "/subjects/x-000000/\t绝无此题\n/articles/zz-00000000/\t风马牛不相及\n/figures/x-000000/\t欧阳修\n",
  );
  expect(tell(ledger)).toEqual([
    { address: "/subjects/x-000000/", title: "绝无此题", file: null, correction: "" },
    { address: "/articles/zz-00000000/", title: "风马牛不相及", file: null, correction: "" },
    { address: "/figures/x-000000/", title: "欧阳修", file: null, correction: "" },
  ]);
});

describe("a ledger", () => {
  test("is written as it is read, whatever its order and line ends", () => {
    const text = formatLedger(listAddresses(build().archive));
    const shuffled = text.trimEnd().split("\n").toReversed().join("\r\n");
    const { file, entries } = readLedger("x", shuffled);
    expect(file.messages).toEqual([]);
    expect(formatLedger(entries)).toBe(text);
  });

  test("holds lasting addresses alone", () => {
    for (const { address } of listAddresses(build().archive))
      expect(address).toMatch(
        /^\/(?:(?:articles|issues|people|figures|organisations|places|subjects|keywords)\/[\w-]+\/(?:text\/)?)?(?:feed\.(?:xml|json))?$/,
      );
  });

  test("names lines that are no address", () => {
    const { file, entries } = readLedger("x", "# head\n\n/articles/a/\n<<<<<<< HEAD\n文章\n/文章/\n");
    expect(entries).toEqual([{ address: "/articles/a/", title: "", line: 3 }]);
    expect(file.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ["bad-ledger", 4],
      ["bad-ledger", 5],
      ["bad-ledger", 6],
    ]);
  });
});
