import { expect, test } from "vitest";
import { deriveParent } from "../../src/index/derive-parent.ts";

const names = new Set([
  "中华全国总工会",
  "北京市总工会",
  "北京市总工会法律服务中心",
  "北京市朝阳区总工会",
  "东湖街道总工会",
  "中国职工文化体育协会",
  "中国银行",
  "北京大学",
  "首钢集团",
]);
const placeParents = new Map([
  ["东湖街道", "朝阳区"],
  ["朝阳区", "北京市"],
  ["北京市", "中国"],
  ["长沙市", "湖南省"],
]);
const parentOf = deriveParent(names, placeParents);

test.each([
  ["a part of a body", "北京市总工会法律服务中心", "北京市总工会"],
  ["a part that begins like another word", "北京大学生物研究所", "北京大学"],
  ["a committee", "中国职工文化体育协会企业与班组建设专业委员会", "中国职工文化体育协会"],
  ["a street in its district", "朝阳区东湖街道总工会", "北京市朝阳区总工会"],
  ["a street whose district only the places know", "东湖街道总工会", "北京市朝阳区总工会"],
  ["a district in its city", "北京市朝阳区总工会", "北京市总工会"],
  ["a district that doesn't name its city", "朝阳区总工会", "北京市总工会"],
  ["a body without a page above it", "西城区月坛街道总工会", "西城区总工会"],
  ["a city that only the places know", "长沙市总工会", "湖南省总工会"],
  ["the top below a country", "北京市总工会", "中华全国总工会"],
  ["the top below a place that nothing lies above", "湖南省总工会", "中华全国总工会"],
])("finds what is above %s", (_, name, parent) => {
  expect(parentOf(name)).toBe(parent);
});

test.each([
  ["the top itself", "中华全国总工会"],
  ["a place that nobody knows", "乌有市总工会"],
  ["a longer word with the same beginning", "中国银行业协会"],
  ["another word with the same beginning", "北京大学生体育协会"],
  ["the same body with its legal form", "首钢集团有限公司"],
  ["a body of its own", "江城图书馆"],
])("finds nothing above %s", (_, name) => {
  expect(parentOf(name)).toBeNull();
});

test("takes none of several bodies that a short name could mean", () => {
  const twins = new Set(["北京市朝阳区总工会", "长春市朝阳区总工会"]);
  expect(deriveParent(twins, new Map())("朝阳区东湖街道总工会")).toBe("朝阳区总工会");
});
