/** One piece over and over: what takes a pattern more than its share of time shows between a text and twice that text. */
import type { Context } from "../../src/pipeline/context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { composeText, oneOf } from "./mutate-text.ts";
import { demand, type Target } from "./target.ts";

/** UTF-16 units of the shorter text: enough for a pattern that tries all pairs of places to stand out. */
const LENGTH = 6000;
/** Twice the text takes twice the time; four times would be a pattern that tries all pairs. */
const MOST_TIMES = 3;
/** Of noise, in milliseconds of processor time: a collection of garbage falls into either. */
const NOISE_MS = 400;
const HEADS = ["", "", "本报讯", "（记者 ", "据", "转自《", "# ", "## ", "{.", "2025年", "■", "甲"];
const TAILS = ["", "乙", "）", "。", "摄", "}", "\n\n结束。"];
const MICROSECONDS = 1000;

export function makeRepetitionTarget(context: Context): Target {
  const timeOf = (text: string) => {
    const start = process.cpuUsage();
    parsePage({ path: "a.txt", bytes: Buffer.from(text) }, context);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / MICROSECONDS;
  };
  return {
    /** Head, piece and tail, as JSON. */
    draw: (random) => {
      const piece = composeText(random, 2) || " ";
      return JSON.stringify([oneOf(random, HEADS), piece, oneOf(random, TAILS)]);
    },
    run: (input) => {
      const [head = "", piece = " ", tail = ""] = JSON.parse(input) as string[];
      const make = (length: number) =>
        `${head}${piece.repeat(Math.ceil(length / piece.length))}${tail}\n\n正文。\n`;
      const one = timeOf(make(LENGTH));
      const two = timeOf(make(2 * LENGTH));
      demand(
        two < MOST_TIMES * one + NOISE_MS,
        `${2 * LENGTH} characters took ${two} ms, half of them ${one} ms`,
      );
    },
  };
}
