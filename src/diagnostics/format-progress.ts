/** How far a stage of a build is → one line that says so, with its speed and the time it will still take. */
import type { Language } from "../schema/diagnostic.ts";

export type Stage =
  | "read"
  | "parse"
  | "index"
  | "review"
  | "render"
  | "search"
  | "data"
  | "hosts"
  | "check"
  | "merge"
  | "publish";

export interface StageProgress {
  stage: Stage;
  /** What is done, and of how much; null where that can't be counted. */
  counted: { done: number; total: number } | null;
  /** Since the stage began. */
  seconds: number;
}

/** Before that, a speed says little about the rest. */
const SECONDS_TO_JUDGE = 2;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Below that share the start of processes and grammars is most of what was seen. */
const SHARE_TO_JUDGE = 0.02;
/** Up to so many of a smaller unit, the smaller one says it better. */
const MOST_SECONDS = 90;
const MOST_MINUTES = 90;
/** Below that a speed is told with one decimal. */
const SLOW = 10;

interface Words {
  stages: Record<Stage, string>;
  counted: (done: string, total: string) => string;
  speed: (each: string) => string;
  seconds: (count: number) => string;
  minutes: (count: number) => string;
  hours: (count: number) => string;
  left: (time: string) => string;
  since: (time: string) => string;
}

const WORDS: Record<Language, Words> = {
  en: {
    stages: {
      read: "Reading",
      parse: "Parsing",
      index: "Indexing",
      review: "Reviewing",
      render: "Rendering",
      search: "Indexing for search",
      data: "Writing data",
      hosts: "Writing files for hosts",
      check: "Checking",
      merge: "Merging",
      publish: "Publishing",
    },
    counted: (done, total) => `: ${done} of ${total}`,
    speed: (each) => `, ${each} a second`,
    seconds: (count) => `${count} s`,
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    left: (time) => `, about ${time} left`,
    since: (time) => `, for ${time}`,
  },
  zh: {
    stages: {
      read: "正在读取",
      parse: "正在解析",
      index: "正在编排索引",
      review: "正在复核",
      render: "正在生成页面",
      search: "正在建立检索索引",
      data: "正在写出数据",
      hosts: "正在写出主机文件",
      check: "正在检查",
      merge: "正在合并",
      publish: "正在发布",
    },
    counted: (done, total) => `：${done}／${total}`,
    speed: (each) => `，每秒 ${each}`,
    seconds: (count) => `${count} 秒`,
    minutes: (count) => `${count} 分钟`,
    hours: (count) => `${count} 小时`,
    left: (time) => `，约剩 ${time}`,
    since: (time) => `，已用 ${time}`,
  },
};

/** Not by the locale: a log is to read the same everywhere. */
function group(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function formatTime(seconds: number, words: Words): string {
  if (seconds < MOST_SECONDS) return words.seconds(Math.max(1, Math.round(seconds)));
  if (seconds < MOST_MINUTES * MINUTE) return words.minutes(Math.round(seconds / MINUTE));
  return words.hours(Math.round(seconds / HOUR));
}

export function formatProgress({ stage, counted, seconds }: StageProgress, language: Language): string {
  const words = WORDS[language];
  const name = words.stages[stage];
  const elapsed = seconds < SECONDS_TO_JUDGE ? "" : words.since(formatTime(seconds, words));
  if (!counted) return `${name}${elapsed}`;
  const { done, total } = counted;
  const told = `${name}${words.counted(group(done), group(total))}`;
  if (seconds < SECONDS_TO_JUDGE || done === 0) return `${told}${elapsed}`;
  const speed = done / seconds;
  const each = speed < SLOW ? speed.toFixed(1) : group(Math.round(speed));
  const isTelling = done < total && done / total >= SHARE_TO_JUDGE;
  const left = isTelling ? words.left(formatTime((total - done) / speed, words)) : "";
  return `${told}${words.speed(each)}${left}`;
}
