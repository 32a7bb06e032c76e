/** The folder of the project → real shapes of all that is tried: seeds, fixtures, corrections, settings. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../src/pipeline/context.ts";
import { parsePage } from "../../src/pipeline.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import type { Samples } from "./target.ts";

const HEAD = `newspaper: 劳动午报
date: 2025-12-09   # or 2025-12
edition: 02
title: "综合新闻"
source: https://example.org/2025-12-09/02
markup: banmian`;

/** Quotes the page below. */
const CORRECTIONS = `- at: 甲市总工会职工之家
  role: lead
- at: 职工之家建成
  role: headline
  digest: 0123abcd
- { at: 盛丽, from: 盛丽, to: 盛莉, reason: 更正 }
- at: 有十间房
  join: paragraph
- at: 昨天，乙厂
  set: { organisation: 乙厂工会, people: [李晓明], subjects: [安全生产], headline: "甲" }
- at: 昨天，乙厂
  merge: { 李晓明: 李小明 }
- at: 李晓明说
  keep: /articles/a-0123abcd/
- at: 李晓明说
  lost: here
- at: 李晓明说
  clear: [kicker, people]
`;
const PAGE = `## 职工之家建成

本报讯（记者 盛丽）甲市总工会职工之家昨天建成，
有十间房。

## 乙厂办讲座

昨天，乙厂工会办讲座，李晓明说很好。
`;
const SETTINGS = `site:
  title: 江城工人报文库
  url: https://news.example.com
  basePath: /archive/
  contact: archive@example.com
licence: { name: CC-BY-4.0, title: 知识共享署名 4.0 国际 }
limits: { pageSize: 64MB }
features: { offline: false, review: true }
strings: { search: 查找, data: { title: 下载 } }
`;

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

const SEEDS = "seeds";

export function loadSamples(root: string): Samples {
  const folders = [SEEDS, "test/fixtures/pages"].map((folder) => join(root, folder));
  const pages = folders.flatMap(listFiles).map((path) => readFileSync(path, "utf8"));
  const lines = pages.flatMap((page) => page.split("\n")).filter((line) => line.trim() !== "");
  const corrections = [CORRECTIONS, ...CORRECTIONS.split(/^(?=-)/mu)];
  return { pages, lines, heads: [HEAD], corrections, page: PAGE, settings: [SETTINGS] };
}

/** The records of the seeds. */
export function readSeeds(root: string, context: Context): PageRecord[] {
  return listFiles(join(root, SEEDS)).flatMap(
    (path) => parsePage({ path, bytes: readFileSync(path) }, context).record ?? [],
  );
}
