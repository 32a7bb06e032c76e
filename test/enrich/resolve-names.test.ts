import { describe, expect, it } from "vitest";
import { listProvinces } from "../../src/enrich/list-provinces.ts";
import { compileNameResolver } from "../../src/enrich/resolve-names.ts";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";

const { bodies, places } = loadVocabulary();
const resolve = compileNameResolver(bodies, listProvinces(places));

describe("forms of a body's name", () => {
  it.each([
    [
      "a definition",
      ["一中院工会"],
      [["一中院", "北京市第一中级人民法院"]],
      "一中院工会",
      "北京市第一中级人民法院工会",
    ],
    [
      "a definition with its place before it",
      ["北京一中院工会"],
      [["一中院", "北京市第一中级人民法院"]],
      "北京一中院工会",
      "北京市第一中级人民法院工会",
    ],
    [
      "a definition whose kind of company stands again behind it",
      ["燕都燃气集团工会"],
      [["燕都燃气", "北京燕都燃气集团有限公司"]],
      "燕都燃气集团工会",
      "北京燕都燃气集团有限公司工会",
    ],
    [
      "the end of a longer name",
      ["东湖街道总工会", "朝阳区东湖街道总工会"],
      [],
      "东湖街道总工会",
      "朝阳区东湖街道总工会",
    ],
    [
      "the union of the one unit named nearby",
      ["九江石化公司", "公司工会"],
      [],
      "公司工会",
      "九江石化公司工会",
    ],
    [
      "the union of one of two units, which stays as it is",
      ["九江石化公司", "江北轧钢公司", "公司工会"],
      [],
      "公司工会",
      "公司工会",
    ],
    ["an office with its kind in short", ["县法院", "县人民法院"], [], "县法院", "县人民法院"],
    ["a known body", ["全国总工会"], [], "全国总工会", "中华全国总工会"],
    ["a city's body without its province", ["湖北孝感市总工会"], [], "湖北孝感市总工会", "孝感市总工会"],
    [
      "a municipality, which keeps its name",
      ["北京市朝阳区总工会"],
      [],
      "北京市朝阳区总工会",
      "北京市朝阳区总工会",
    ],
    [
      "two levels, which stay two",
      ["北京市总工会", "北京市海淀区总工会"],
      [],
      "北京市总工会",
      "北京市总工会",
    ],
  ] as const)("stand under one: %s", (_, forms, defined, form, expected) => {
    expect(resolve({ forms, defined: new Map(defined) }).get(form)).toBe(expected);
  });
});
