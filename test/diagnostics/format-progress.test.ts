import { expect, test } from "vitest";
import { formatProgress, type StageProgress } from "../../src/diagnostics/format-progress.ts";

const counted = (done: number, total: number, seconds: number): StageProgress => ({
  stage: "parse",
  counted: { done, total },
  seconds,
});

test.each<[StageProgress, en: string, zh: string]>([
  [{ stage: "index", counted: null, seconds: 0 }, "Indexing", "正在编排索引"],
  [
    { stage: "search", counted: null, seconds: 45 },
    "Indexing for search, for 45 s",
    "正在建立检索索引，已用 45 秒",
  ],
  [counted(3, 1422, 1), "Parsing: 3 of 1,422", "正在解析：3／1,422"],
  [counted(0, 1422, 8), "Parsing: 0 of 1,422, for 8 s", "正在解析：0／1,422，已用 8 秒"],
  [
    counted(100, 1422, 20),
    "Parsing: 100 of 1,422, 5.0 a second, about 4 min left",
    "正在解析：100／1,422，每秒 5.0，约剩 4 分钟",
  ],
  [
    counted(1_000_000, 1_200_000, 500),
    "Parsing: 1,000,000 of 1,200,000, 2,000 a second, about 2 min left",
    "正在解析：1,000,000／1,200,000，每秒 2,000，约剩 2 分钟",
  ],
  [
    counted(10_000, 400_000, 360),
    "Parsing: 10,000 of 400,000, 28 a second, about 4 h left",
    "正在解析：10,000／400,000，每秒 28，约剩 4 小时",
  ],
  [counted(2, 1422, 20), "Parsing: 2 of 1,422, 0.1 a second", "正在解析：2／1,422，每秒 0.1"],
  [counted(200, 200, 10), "Parsing: 200 of 200, 20 a second", "正在解析：200／200，每秒 20"],
])("%j", (progress, en, zh) => {
  expect([formatProgress(progress, "en"), formatProgress(progress, "zh")]).toEqual([en, zh]);
});
