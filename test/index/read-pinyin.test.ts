import { describe, expect, test } from "vitest";
import { readPinyin } from "../../src/index/read-pinyin.ts";

describe("readPinyin", () => {
  test.each([
    ["单小明", "shan xiao ming"],
    ["曾国强", "zeng guo qiang"],
    ["解晓东", "xie xiao dong"],
    ["区建国", "ou jian guo"],
    ["仇英", "qiu ying"],
    ["查良镛", "zha liang yong"],
    ["盖叫天", "ge jiao tian"],
    ["尉迟恭", "yu chi gong"],
    ["覃辉", "qin hui"],
    ["缪建民", "miao jian min"],
    ["朴树", "piao shu"],
    ["乐嘉", "yue jia"],
    ["任正非", "ren zheng fei"],
    ["华罗庚", "hua luo geng"],
    ["万俟雅言", "mo qi ya yan"],
    ["种师道", "chong shi dao"],
    ["洗东妹", "xian dong mei"],
  ])("reads the surname of %s", (name, reading) => {
    expect(readPinyin(name, true).join(" ")).toBe(reading);
  });

  test.each([
    ["解放军", "jie fang jun"],
    ["重庆市总工会", "chong qing shi zong gong hui"],
    ["长辛店街道", "chang xin dian jie dao"],
    ["单县", "shan xian"],
    ["大栅栏街道", "da shi lan jie dao"],
    ["中国银行", "zhong guo yin hang"],
    ["行业协会", "hang ye xie hui"],
    ["A1 站", "a1 zhan"],
  ])("reads %s, which is no person", (name, reading) => {
    expect(readPinyin(name, false).join(" ")).toBe(reading);
  });
});
