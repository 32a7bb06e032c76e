/** What keeps parts of a site from making a whole → a sentence that names it and says what to do. */
import type { Language } from "../schema/diagnostic.ts";
import type { PartInputs } from "../schema/part.ts";
import type { PartProblem } from "./check-parts.ts";

type Sayings = {
  [Kind in PartProblem["kind"]]: (problem: Extract<PartProblem, { kind: Kind }>) => string;
};

const INPUTS: Record<Language, Record<keyof PartInputs, string>> = {
  en: { pages: "pages", program: "program or vocabulary", settings: "settings or options" },
  zh: { pages: "版面文件", program: "程序或词表", settings: "设置或选项" },
};

const SAYINGS: Record<Language, Sayings> = {
  en: {
    none: () => "There is no part of a site there; build --shard N/M makes them.",
    divided: ({ folder, of, expected }) =>
      `${folder} is one of ${of} parts, the others are of ${expected}; build it anew with --shard N/${expected}.`,
    twice: ({ number, folders: [one, other] }) => `Part ${number} is there twice: ${one} and ${other}.`,
    absent: ({ numbers, of }) => `Of ${of} parts these are missing: ${numbers.join(", ")}.`,
    differs: ({ folder, first, what }) =>
      `${folder} was not made of the same as ${first}, but of other ${what.map((input) => INPUTS.en[input]).join(", ")}; build both anew.`,
    clash: ({ path, folders: [one, other] }) =>
      `${path} is in ${one} and, with other bytes, in ${other}; build both anew.`,
  },
  zh: {
    none: () => "那里没有网站的分片；可用 build --shard N/M 生成。",
    divided: ({ folder, of, expected }) =>
      `${folder} 属于 ${of} 个分片之一，其余分为 ${expected} 片；请用 --shard N/${expected} 重新生成。`,
    twice: ({ number, folders: [one, other] }) => `第 ${number} 片有两份：${one} 和 ${other}。`,
    absent: ({ numbers, of }) => `共 ${of} 片，缺少：${numbers.join("、")}。`,
    differs: ({ folder, first, what }) =>
      `${folder} 与 ${first} 所用的${what.map((input) => INPUTS.zh[input]).join("、")}不同；请都重新生成。`,
    clash: ({ path, folders: [one, other] }) => `${path} 在 ${one} 和 ${other} 中内容不同；请都重新生成。`,
  },
};

export function wordProblem(problem: PartProblem, language: Language): string {
  const say = SAYINGS[language][problem.kind] as (problem: PartProblem) => string;
  return say(problem);
}
