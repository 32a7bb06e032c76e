import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClausedText, compileClausePicker } from "../../src/enrich/pick-clauses.ts";

const title = (text: string): ClausedText => ({ isTitle: true, text });
const below = (text: string): ClausedText => ({ isTitle: false, text });
/** So few different characters that much is used again. */
const clause = fc.string({ unit: fc.constantFrom(..."工会活动职员厂𠮷、a1"), maxLength: 6 });
const clauses = fc.array(fc.tuple(clause, fc.constantFrom(..." \t\n，。")), { maxLength: 6 });
const paragraph = clauses.map((all) => all.flat().join(""));
const WORD = /^(?:\p{Script=Han}|[\ud800-\udfff])+$/u;

test.each<[string, ClausedText[], string[]]>([
  ["titles are whole", [title("盾构，下线。")], ["盾构，下线。"]],
  [
    "below them, clauses with a word that stands once are left out",
    [below("大家都来了，盾构机下线。")],
    [""],
  ],
  ["a word is used again", [below("焊枪是新的，来了，要焊枪")], ["焊枪是新的，要焊枪"]],
  ["a word of a title is used again", [title("焊枪"), below("来了。要焊枪。")], ["焊枪", "要焊枪。"]],
  ["what is used again is no word", [below("他们来，不来，他们不")], [""]],
  ["what is used again is a longer word", [below("他们们来，不来，他们们")], ["他们们来，他们们"]],
  ["marks make no pair", [below("一、二。二、一。")], [""]],
])("%s", (_, texts, picked) => {
  const { pick } = compileClausePicker((word) => word !== "他们" && word !== "们们");
  expect(pick(texts)).toEqual(picked);
});

test("a clause is left out only if nothing in it stands anywhere else, and the others come as they are", () => {
  const { pick } = compileClausePicker(() => true);
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 4 }), (texts) => {
      const picked = pick(texts.map(below));
      const whole = texts.join("\n");
      for (const [index, text] of texts.entries()) {
        let rest = picked[index] ?? "";
        for (const part of text.match(/[^ \t\n，。]*[ \t\n，。]?/gu) ?? []) {
          if (rest.startsWith(part)) rest = rest.slice(part.length);
          else
            for (let at = 0; at + 1 < part.length; at += 1) {
              const pair = part.slice(at, at + 2);
              if (WORD.test(pair)) expect(whole.split(pair).length).toBeLessThanOrEqual(2);
            }
        }
        expect(rest).toBe("");
      }
    }),
  );
});

test("a word that stands twice, in whichever texts, may be used again; one of a pair that stands once is not", () => {
  const { pick, mayRepeat } = compileClausePicker(() => true);
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 4 }), (texts) => {
      pick(texts.map(below));
      const whole = texts.join("\n");
      for (const [, word = ""] of whole.matchAll(/(?=((?:\p{Script=Han}|[\ud800-\udfff]){2,3}))/gu))
        if (whole.indexOf(word) !== whole.lastIndexOf(word)) expect(mayRepeat(word)).toBe(true);
    }),
  );
  pick([title("焊枪"), below("要焊枪。来了。")]);
  expect(["焊枪", "要焊枪", "来了"].map(mayRepeat)).toEqual([true, false, false]);
});
