import fc from "fast-check";
import { expect, test } from "vitest";
import type { KeywordWord } from "../../src/enrich/judge-keyword-word.ts";
import type { Token } from "../../src/enrich/make-trellis.ts";
import { PairUses } from "../../src/enrich/pair-uses.ts";
import {
  compileStretchPicker,
  GAP,
  type PickOptions,
  type StretchedText,
} from "../../src/enrich/pick-stretches.ts";

/** A text given as its words. */
function toText(words: readonly string[], isTitle: boolean): StretchedText {
  let end = 0;
  const tokens = words.map((text): Token => {
    const start = end;
    end += text.length;
    return { text, start, end, tag: "n", marks: 0 };
  });
  return { isTitle, text: words.join(""), tokens };
}

const title = (text: string) => toText(text.split(" "), true);
const below = (text: string) => toText(text.split(" "), false);
const never = () => false;
const NONE: KeywordWord = { isPart: false, mayOpen: false, isTelling: false, isKeyword: false, rarity: 0 };
const KEYWORD: KeywordWord = { isPart: true, mayOpen: true, isTelling: true, isKeyword: true, rarity: 10 };
const judgeAll = () => KEYWORD;

/** What is picked from the texts of one article. */
function pickWith(options: PickOptions): (texts: readonly StretchedText[]) => string[] {
  const uses = new PairUses();
  const pickStretches = compileStretchPicker(options);
  return (texts) => {
    uses.count(texts.map(({ text }) => text));
    return pickStretches(texts, uses);
  };
}

/** So few different characters that much is used again. */
const word = fc.string({
  unit: fc.constantFrom(..."工会活动职员厂𠮷、a1，。\n"),
  minLength: 1,
  maxLength: 3,
});
const paragraph = fc.array(word, { maxLength: 12 });
const WORD = /^(?:\p{Script=Han}|[\ud800-\udfff])+$/u;

test.each<[string, StretchedText[], string[]]>([
  ["titles are whole", [title("盾构 ， 下线 。")], ["盾构，下线。"]],
  [
    "below them, stretches with a word that stands once are left out",
    [below("大家 都 来 了 ， 盾构 机 下线 。")],
    [""],
  ],
  ["a word is used again", [below("焊枪 是 新 的 ， 来 了 ， 要 焊枪")], ["焊枪\n焊枪"]],
  ["a word of a title is used again", [title("焊枪"), below("来 了 。 要 焊枪 。")], ["焊枪", "焊枪"]],
  [
    "what stands beside it is kept where a word may reach over both",
    [below("电 焊枪 来 ， 不 来 ， 有 焊枪")],
    ["电焊枪\n焊枪"],
  ],
  ["stretches side by side stay so", [below("焊枪 盾构 ， 焊枪 。 盾构")], ["焊枪盾构\n焊枪\n盾构"]],
  ["what is used again is no keyword", [below("他们 来 ， 不 来 ， 他们 不")], [""]],
  ["what is used again may end a compound", [below("我们 大家 来 ， 我们 大家")], ["我们大家\n我们大家"]],
  ["what may end a compound stands alone", [below("大家 来 ， 要 大家")], [""]],
  ["characters that may be a word", [below("暖 心 来 ， 不 来 ， 暖 心")], ["暖心\n暖心"]],
  ["characters that stand once", [below("暖 心 来 ， 不 来 ， 心 暖")], [""]],
  ["words that may be one together", [below("快 递员 来 ， 不 来 ， 快 递员")], ["快递员\n快递员"]],
  ["marks make no pair", [below("一 、 二 。 二 、 一 。")], [""]],
  ["a gap is no word", [below("焊枪 \n\n 来 \n\n ， 焊枪")], ["焊枪\n焊枪"]],
  ["a rare character stays whole", [below("焊枪 \ud842 \udfb7 ， 焊枪")], ["焊枪𠮷\n焊枪"]],
])("%s", (_, texts, picked) => {
  const asks = (...pairs: string[]) => {
    return (first: number, second: number) => pairs.includes(String.fromCharCode(first, second));
  };
  const pick = pickWith({
    judge: (word) =>
      ["焊枪", "盾构", "暖心"].includes(word)
        ? KEYWORD
        : ["我们", "大家"].includes(word)
          ? { ...KEYWORD, isKeyword: false }
          : NONE,
    areInWord: asks("电焊", "枪\ud842"),
    areInTerm: asks("快递"),
  });
  // A gap at the end of a text holds nothing apart.
  expect(pick(texts).map((text) => text.replace(/\n$/u, ""))).toEqual(picked);
});

test.each([
  ["no pair", never],
  ["every pair", () => true],
])(
  "no word that is used again is left out, and the rest comes as it is, where %s stands in words",
  (_, areInWord) => {
    const pick = pickWith({ judge: judgeAll, areInWord, areInTerm: never });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (all) => {
        const texts = all.map((words) => toText(words, false));
        const picked = pick(texts);
        const whole = texts.map(({ text }) => text).join(GAP);
        for (const [index, { text, tokens }] of texts.entries()) {
          const kept = picked[index] ?? "";
          let from = 0;
          for (const stretch of kept.split(GAP)) {
            const at = text.indexOf(stretch, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + stretch.length;
          }
          for (const { text: word } of tokens)
            if (word.length > 1 && WORD.test(word) && whole.split(word).length > 2) {
              const uses = tokens.filter((token) => token.text === word).length;
              expect(kept.split(word).length - 1).toBeGreaterThanOrEqual(uses);
            }
        }
      }),
    );
  },
);
