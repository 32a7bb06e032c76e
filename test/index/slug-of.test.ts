import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPinyin } from "../../src/index/read-pinyin.ts";
import { slugOf } from "../../src/index/slug-of.ts";

describe("slugOf", () => {
  test.each([
    ["孙艳", true, /^sun-yan-[0-9a-f]{6}$/],
    ["单小明", true, /^shan-xiao-ming-[0-9a-f]{6}$/],
    ["欧阳海", true, /^ou-yang-hai-[0-9a-f]{6}$/],
    ["绿色出行", false, /^lv-se-chu-xing-[0-9a-f]{6}$/],
    ["海淀区总工会", false, /^hai-dian-qu-zong-gong-hui-[0-9a-f]{6}$/],
    ["APEC（亚太）A1", false, /^apec-ya-tai-a1-[0-9a-f]{6}$/],
    ["《》", false, /^[0-9a-f]{6}$/],
  ])("reads %s", (name, isPerson, slug) => {
    expect(slugOf(name, readPinyin(name, isPerson))).toMatch(slug);
  });

  test("tells names apart that read alike", () => {
    expect(slugOf("孙艳", readPinyin("孙艳", true))).not.toBe(slugOf("孙妍", readPinyin("孙妍", true)));
  });

  test("is ASCII, fit for a path, and never too long for a file name", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constant("工".repeat(300))), (name) => {
        const slug = slugOf(name, readPinyin(name, false));
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThan(255);
      }),
    );
  });

  test("is one for all forms that NFC makes equal", () => {
    expect(slugOf("José".normalize("NFD"), readPinyin("José".normalize("NFD"), true))).toBe(
      slugOf("José", readPinyin("José", true)),
    );
  });
});
